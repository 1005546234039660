import { signal } from '@preact/signals'
import { type WAIT_DAYS, waits, watchedQueues } from '../../../protocol/admin.ts'
import { api } from '../../lib/api.ts'
import { resource } from '../../lib/resource.ts'

export type Days = (typeof WAIT_DAYS)[number]

/** Often enough to act on, seldom enough that an open page costs nothing. */
const REFRESH_MS = 5000

/** The queues as they are, read again while the page is looked at, and the waits of the last days. */
export function createQueues() {
  const queues = resource((stop) => api.get('/api/admin/queues', watchedQueues, { signal: stop }))
  const days = signal<Days>(7)
  const seen = resource((stop) => api.get(`/api/admin/waits?days=${days.peek()}`, waits, { signal: stop }))
  const refresh = () => {
    if (document.visibilityState === 'visible' && queues.state.peek().status !== 'loading') queues.load()
  }
  const timer = setInterval(refresh, REFRESH_MS)
  document.addEventListener('visibilitychange', refresh)
  return {
    queues: queues.state,
    waits: seen.state,
    days,
    load() {
      queues.load()
      seen.load()
    },
    loadQueues: queues.load,
    loadWaits: seen.load,
    chooseDays(chosen: Days) {
      days.value = chosen
      seen.load()
    },
    dispose() {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', refresh)
      queues.dispose()
      seen.dispose()
    },
  }
}
