import { signal } from '@preact/signals'
import { ssoKeyList, ssoKeyMade } from '../../../protocol/handOver.ts'
import { api, nothing } from '../../lib/api.ts'
import { type Failure, fieldErrors } from '../../lib/failure.ts'
import { resource } from '../../lib/resource.ts'

const PATH = '/api/sso-keys'

/** What verifies the organisation's hand-overs: secrets made here, addresses of its own keys. */
export function createHandOver() {
  const keys = resource((stop) => api.get(PATH, ssoKeyList, { signal: stop }))
  const url = signal('')
  const tried = signal(false)
  const busy = signal<'secret' | 'jwks' | undefined>(undefined)
  const secret = signal<string | undefined>(undefined)
  const failure = signal<Failure | undefined>(undefined)

  async function make(body: { kind: 'secret' } | { kind: 'jwks'; url: string }): Promise<boolean> {
    if (busy.peek()) return false
    busy.value = body.kind
    const answer = await api.post(PATH, body, ssoKeyMade)
    busy.value = undefined
    failure.value = answer.ok ? undefined : answer.refusal
    if (!answer.ok) return false
    secret.value = answer.value.secret ?? undefined
    await keys.load()
    return true
  }

  return {
    keys: keys.state,
    load: keys.load,
    url,
    tried,
    busy,
    secret,
    failure,
    urlError: () => (failure.value ? fieldErrors(failure.value)['url'] : undefined),
    makeSecret: () => make({ kind: 'secret' }),
    async addAddress() {
      tried.value = true
      if (url.peek().trim() === '' || !(await make({ kind: 'jwks', url: url.peek().trim() }))) return
      url.value = ''
      tried.value = false
    },
    async revoke(id: string) {
      const answer = await api.delete(`${PATH}/${encodeURIComponent(id)}`, nothing)
      failure.value = answer.ok ? undefined : answer.refusal
      await keys.load()
    },
    dispose: keys.dispose,
  }
}
