import {
  deliveryQueued,
  secretRotated,
  type WebhookView,
  webhookList,
  webhookMade,
  webhookView,
} from '../../../protocol/integrators.ts'
import { createOwned } from '../../administrator/ownedModel.ts'
import { api, nothing } from '../../lib/api.ts'
import { createEndpointForm, type EndpointForm } from './endpointForm.ts'

/** The organisation's endpoints: added, changed, tried, their secrets rotated, switched off and on. */
export function createWebhooks() {
  const owned = createOwned('/api/webhooks', webhookList)
  const { after, secret } = owned
  const form = createEndpointForm()
  const pathOf = (id: string) => `/api/webhooks/${encodeURIComponent(id)}`

  return {
    ...owned,
    form,
    async add() {
      const made = await form.send((body) => api.post('/api/webhooks', body, webhookMade))
      if (!made) return
      secret.value = made.secret
      form.clear()
      await owned.load()
    },
    /** Whether the endpoint is now as the form says. */
    async change(id: string, changes: EndpointForm): Promise<boolean> {
      const changed = await changes.send((body) => api.patch(pathOf(id), body, webhookView))
      if (changed) await owned.load()
      return changed !== undefined
    },
    async rotate(id: string) {
      const rotated = await after(await api.post(`${pathOf(id)}/rotate-secret`, {}, secretRotated))
      if (rotated) secret.value = rotated.secret
    },
    async test(id: string) {
      await after(await api.post(`${pathOf(id)}/test`, {}, deliveryQueued))
    },
    async turn(endpoint: WebhookView) {
      await after(await api.patch(pathOf(endpoint.id), { enabled: !endpoint.enabled }, webhookView))
    },
    async remove(id: string) {
      await after(await api.delete(pathOf(id), nothing))
    },
  }
}

export type WebhooksModel = ReturnType<typeof createWebhooks>
