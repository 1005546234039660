import { signal } from '@preact/signals'
import { SCOPES, type Scope } from '../../../domain/access/scopes.ts'
import { apiKeyList, apiKeyMade } from '../../../protocol/integrators.ts'
import { api, nothing } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'
import { resource } from '../../lib/resource.ts'

/** The organisation's keys: made, shown once, revoked. */
export function createKeys() {
  const keys = resource((stop) => api.get('/api/api-keys', apiKeyList, { signal: stop }))
  const name = signal('')
  const scopes = signal<readonly Scope[]>([])
  const tried = signal(false)
  const busy = signal(false)
  const made = signal<string | undefined>(undefined)
  const failure = signal<Failure | undefined>(undefined)

  return {
    keys: keys.state,
    load: keys.load,
    name,
    scopes,
    tried,
    busy,
    made,
    failure,
    choose(scope: Scope, chosen: boolean) {
      scopes.value = SCOPES.filter((each) => (each === scope ? chosen : scopes.peek().includes(each)))
    },
    async make() {
      tried.value = true
      if (busy.peek() || name.peek().trim() === '' || scopes.peek().length === 0) return
      busy.value = true
      const answer = await api.post('/api/api-keys', { name: name.peek(), scopes: scopes.peek() }, apiKeyMade)
      busy.value = false
      failure.value = answer.ok ? undefined : answer.refusal
      if (!answer.ok) return
      made.value = answer.value.key
      name.value = ''
      scopes.value = []
      tried.value = false
      await keys.load()
    },
    async revoke(id: string) {
      const answer = await api.delete(`/api/api-keys/${encodeURIComponent(id)}`, nothing)
      failure.value = answer.ok ? undefined : answer.refusal
      await keys.load()
    },
    dispose: keys.dispose,
  }
}
