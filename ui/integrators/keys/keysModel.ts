import { signal } from '@preact/signals'
import { SCOPES, type Scope } from '../../../domain/access/scopes.ts'
import { apiKeyList, apiKeyMade } from '../../../protocol/integrators.ts'
import { createOwned } from '../../administrator/ownedModel.ts'
import { api, nothing } from '../../lib/api.ts'

/** The organisation's keys: made, shown once, revoked. */
export function createKeys() {
  const owned = createOwned('/api/api-keys', apiKeyList)
  const name = signal('')
  const scopes = signal<readonly Scope[]>([])
  const tried = signal(false)
  const busy = signal(false)

  return {
    ...owned,
    name,
    scopes,
    tried,
    busy,
    choose(scope: Scope, chosen: boolean) {
      scopes.value = SCOPES.filter((each) => (each === scope ? chosen : scopes.peek().includes(each)))
    },
    async make() {
      tried.value = true
      if (busy.peek() || name.peek().trim() === '' || scopes.peek().length === 0) return
      busy.value = true
      const answer = await api.post('/api/api-keys', { name: name.peek(), scopes: scopes.peek() }, apiKeyMade)
      busy.value = false
      const made = await owned.after(answer)
      if (!made) return
      owned.secret.value = made.key
      name.value = ''
      scopes.value = []
      tried.value = false
    },
    async revoke(id: string) {
      await owned.after(await api.delete(`/api/api-keys/${encodeURIComponent(id)}`, nothing))
    },
  }
}
