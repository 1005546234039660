import { signal } from '@preact/signals'
import { EVENT_TYPES } from '../../../domain/webhooks/eventTypes.ts'
import {
  deliveryQueued,
  secretRotated,
  type WebhookView,
  webhookList,
  webhookMade,
  webhookView,
} from '../../../protocol/integrators.ts'
import { api, nothing } from '../../lib/api.ts'
import { type Failure, fieldErrors } from '../../lib/failure.ts'
import { resource } from '../../lib/resource.ts'

const ALL: readonly string[] = ['*']

/** The organisation's endpoints: added, tried, their secrets rotated, switched off and on. */
export function createWebhooks() {
  const webhooks = resource((stop) => api.get('/api/webhooks', webhookList, { signal: stop }))
  const url = signal('')
  const events = signal<readonly string[]>(ALL)
  const tried = signal(false)
  const busy = signal(false)
  const secret = signal<string | undefined>(undefined)
  const failure = signal<Failure | undefined>(undefined)
  const pathOf = (id: string) => `/api/webhooks/${encodeURIComponent(id)}`

  /** What a call answered; the list is read again either way. */
  async function after<Value>(answer: Awaited<ReturnType<typeof api.get<Value>>>): Promise<Value | undefined> {
    failure.value = answer.ok ? undefined : answer.refusal
    await webhooks.load()
    return answer.ok ? answer.value : undefined
  }

  return {
    webhooks: webhooks.state,
    load: webhooks.load,
    url,
    events,
    tried,
    busy,
    secret,
    failure,
    urlError: () => (failure.value ? fieldErrors(failure.value)['url'] : undefined),
    chooseAll(all: boolean) {
      events.value = all ? ALL : EVENT_TYPES
    },
    choose(type: string, chosen: boolean) {
      events.value = EVENT_TYPES.filter((each) => (each === type ? chosen : events.peek().includes(each)))
    },
    async add() {
      tried.value = true
      if (busy.peek() || url.peek().trim() === '' || events.peek().length === 0) return
      busy.value = true
      const answer = await api.post('/api/webhooks', { url: url.peek().trim(), events: events.peek() }, webhookMade)
      busy.value = false
      const made = await after(answer)
      if (!made) return
      secret.value = made.secret
      url.value = ''
      events.value = ALL
      tried.value = false
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
    dispose: webhooks.dispose,
  }
}
