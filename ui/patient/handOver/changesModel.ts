import { signal } from '@preact/signals'
import { traitChanges } from '../../../protocol/handOver.ts'
import { api, nothing } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'
import { resource } from '../../lib/resource.ts'
import { session } from '../frame/session.ts'

/** What the insurer says otherwise than the record: taken over, or not, by a press. */
export function createChanges(go: (path: string) => void) {
  const changes = resource((stop) => api.get('/api/hand-over/changes', traitChanges, { signal: stop }))
  const deciding = signal<'update' | 'keep' | undefined>(undefined)
  const failure = signal<Failure | undefined>(undefined)
  return {
    changes: changes.state,
    load: changes.load,
    deciding,
    failure,
    async decide(decision: 'update' | 'keep') {
      if (deciding.peek()) return
      deciding.value = decision
      const answer = await api.post('/api/hand-over/changes', { decision }, nothing)
      deciding.value = undefined
      failure.value = answer.ok ? undefined : answer.refusal
      if (!answer.ok) return
      await session.load()
      go('/espace')
    },
    dispose: changes.dispose,
  }
}
