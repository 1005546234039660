import { effect, signal } from '@preact/signals'
import { deliveryList, deliveryQueued } from '../../../protocol/integrators.ts'
import { api } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'
import { resource } from '../../lib/resource.ts'

/** How often the log is read again while somebody looks at it, in milliseconds. */
const EVERY_MS = 3_000

/** An endpoint's log, live while it is open. */
export function createDeliveries(endpointId: string) {
  const type = signal('')
  const failure = signal<Failure | undefined>(undefined)
  const path = `/api/webhooks/${encodeURIComponent(endpointId)}/deliveries`
  const log = resource((stop) => {
    const only = type.peek()
    return api.get(`${path}${only === '' ? '' : `?type=${encodeURIComponent(only)}`}`, deliveryList, { signal: stop })
  })
  const stop = effect(() => {
    type.value
    log.load()
  })
  const again = setInterval(() => {
    if (document.visibilityState === 'visible' && log.state.peek().status !== 'loading') log.load()
  }, EVERY_MS)
  return {
    type,
    log: log.state,
    load: log.load,
    failure,
    async replay(id: string) {
      const answer = await api.post(`/api/deliveries/${encodeURIComponent(id)}/replay`, {}, deliveryQueued)
      failure.value = answer.ok ? undefined : answer.refusal
      await log.load()
    },
    dispose() {
      stop()
      clearInterval(again)
      log.dispose()
    },
  }
}
