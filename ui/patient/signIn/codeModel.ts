import { signal } from '@preact/signals'
import { openedSession } from '../../../protocol/accounts.ts'
import { api, nothing } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'
import { session } from '../frame/session.ts'
import { pendingSignIn } from './pendingSignIn.ts'

const CODE = /^\d{6}$/

/** The second step of a login or a sign-up: the six digits of the mail. */
export function createCode(go: (path: string) => void) {
  const pending = pendingSignIn.get()
  /** Who leaves the page gives the attempt up: its answer must not pull them elsewhere. */
  const left = new AbortController()
  const code = signal('')
  const checking = signal(false)
  const incomplete = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  const resending = signal(false)
  const resent = signal(false)

  async function submit() {
    if (!pending || checking.peek()) return
    incomplete.value = !CODE.test(code.peek())
    if (incomplete.peek()) return
    checking.value = true
    failure.value = undefined
    const answer = await api.post('/api/sessions', { email: pending.email, code: code.peek() }, openedSession, {
      signal: left.signal,
    })
    checking.value = false
    if (left.signal.aborted) return
    if (!answer.ok) {
      failure.value = answer.refusal
      return
    }
    pendingSignIn.clear()
    // The desk and the administration are pages of their own.
    if (answer.value.account.role === 'doctor') return location.assign('/medecin')
    await session.load()
    go(pending.returnTo)
  }

  return {
    email: pending?.email,
    fresh: pending?.fresh ?? false,
    code,
    checking,
    incomplete,
    failure,
    resending,
    resent,
    onCode(typed: string) {
      code.value = typed
      incomplete.value = false
      failure.value = undefined
    },
    submit,
    async resend() {
      if (!pending || resending.peek()) return
      resending.value = true
      const answer = await api.post('/api/login-codes', { email: pending.email }, nothing)
      resending.value = false
      resent.value = answer.ok
      failure.value = answer.ok ? undefined : answer.refusal
      if (answer.ok) code.value = ''
    },
    dispose: () => left.abort(),
  }
}
