import { signal } from '@preact/signals'
import { ssoKeyList, ssoKeyMade } from '../../../protocol/handOver.ts'
import { createOwned } from '../../administrator/ownedModel.ts'
import { api, nothing } from '../../lib/api.ts'
import { fieldErrors } from '../../lib/failure.ts'

const PATH = '/api/sso-keys'

/** What verifies the organisation's hand-overs: secrets made here, addresses of its own keys. */
export function createHandOver() {
  const owned = createOwned(PATH, ssoKeyList)
  const url = signal('')
  const tried = signal(false)
  const busy = signal<'secret' | 'jwks' | undefined>(undefined)

  async function make(body: { kind: 'secret' } | { kind: 'jwks'; url: string }): Promise<boolean> {
    if (busy.peek()) return false
    busy.value = body.kind
    const answer = await api.post(PATH, body, ssoKeyMade)
    busy.value = undefined
    const made = await owned.after(answer)
    if (made) owned.secret.value = made.secret ?? undefined
    return made !== undefined
  }

  return {
    ...owned,
    url,
    tried,
    busy,
    urlError: () => (owned.failure.value ? fieldErrors(owned.failure.value)['url'] : undefined),
    /** What a token's `iss` must say: waited for, where a press comes before the list. */
    async issuer() {
      if (!owned.list.peek().value) await owned.load()
      return owned.list.peek().value?.issuer
    },
    makeSecret: () => make({ kind: 'secret' }),
    async addAddress() {
      tried.value = true
      if (url.peek().trim() === '' || !(await make({ kind: 'jwks', url: url.peek().trim() }))) return
      url.value = ''
      tried.value = false
    },
    async revoke(id: string) {
      await owned.after(await api.delete(`${PATH}/${encodeURIComponent(id)}`, nothing))
    },
  }
}
