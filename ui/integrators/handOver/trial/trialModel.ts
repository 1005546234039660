import { signal } from '@preact/signals'
import { type HandOverTrial, handOverTrial, ssoKeyMade } from '../../../../protocol/handOver.ts'
import { api } from '../../../lib/api.ts'
import type { Failure } from '../../../lib/failure.ts'
import { postToken } from '../../../lib/postToken.ts'
import { makeToken, type TokenKind } from './trialTokens.ts'

/** A secret that ends this soon is not begun with, in milliseconds. */
const SPARE_MS = 60_000

/** A hand-over tried: a token made here or brought along, read without being used up, and only then gone through. */
export function createTrial(issuer: () => Promise<string | undefined>, onSecretMade: () => void) {
  const kind = signal<TokenKind>('good')
  const token = signal('')
  const verdict = signal<HandOverTrial | undefined>(undefined)
  const failure = signal<Failure | undefined>(undefined)
  const busy = signal<'make' | 'check' | undefined>(undefined)
  /** In this page's memory alone; the service ends it by itself. */
  let secret: { value: string; until: number } | undefined

  function write(typed: string) {
    token.value = typed
    verdict.value = undefined
    failure.value = undefined
  }

  async function secretInForce(): Promise<string | undefined> {
    if (secret && Date.now() < secret.until - SPARE_MS) return secret.value
    const answer = await api.post('/api/sso-keys', { kind: 'trial' }, ssoKeyMade)
    if (!answer.ok) {
      failure.value = answer.refusal
      return undefined
    }
    const { secret: value, revokedAt } = answer.value
    if (value === null || revokedAt === null) return undefined
    secret = { value, until: Date.parse(revokedAt) }
    onSecretMade()
    return value
  }

  return {
    kind,
    token,
    verdict,
    failure,
    busy,
    write,
    async make() {
      if (busy.peek()) return
      busy.value = 'make'
      failure.value = undefined
      const [from, key] = [await issuer(), await secretInForce()]
      if (from !== undefined && key !== undefined)
        write(await makeToken(kind.peek(), from, location.origin, key, Date.now()))
      busy.value = undefined
    },
    async check() {
      if (busy.peek() || token.peek().trim() === '') return
      busy.value = 'check'
      const answer = await api.post('/api/hand-over-trials', { token: token.peek() }, handOverTrial)
      busy.value = undefined
      verdict.value = answer.ok ? answer.value : undefined
      failure.value = answer.ok ? undefined : answer.refusal
    },
    /** For good: this browser is the member's from here on. */
    goThrough: () => postToken(token.peek().trim()),
    /** What a member would read of a token that is refused; it opens no session. */
    showRefusal: () => postToken(token.peek().trim(), '_blank'),
    dispose: () => {},
  }
}
