import { computed, signal } from '@preact/signals'
import { api, nothing } from '../../lib/api.ts'
import { type Failure, fieldErrors } from '../../lib/failure.ts'
import { createPasskeySignIn } from '../../passkeys/passkeySignInModel.ts'
import { looksLikeEmail } from './deriveSignIn.ts'
import { enterPortal } from './enterPortal.ts'
import { pendingSignIn } from './pendingSignIn.ts'
import { returnPath, signInPath } from './returnPath.ts'

/** The first step of a login: the address that the code goes to. */
export function createSignIn(askedReturn: string | undefined, go: (path: string) => void) {
  /** Who leaves the page gives the attempt up: its answer must not pull them elsewhere. */
  const left = new AbortController()
  const email = signal(pendingSignIn.get()?.email ?? '')
  const tried = signal(false)
  const sending = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  const passkey = createPasskeySignIn((session) => enterPortal(session, returnPath(askedReturn), go))
  const malformed = computed(() => tried.value && !looksLikeEmail(email.value))

  return {
    passkey,
    email,
    sending,
    failure,
    malformed,
    refused: computed(() => (failure.value ? fieldErrors(failure.value)['email'] : undefined)),
    async submit() {
      tried.value = true
      if (sending.peek() || !looksLikeEmail(email.peek())) return
      sending.value = true
      failure.value = undefined
      const address = email.peek().trim()
      const answer = await api.post('/api/login-codes', { email: address }, nothing, { signal: left.signal })
      sending.value = false
      if (left.signal.aborted) return
      if (!answer.ok) {
        failure.value = answer.refusal
        return
      }
      const returnTo = returnPath(askedReturn)
      pendingSignIn.set({ email: address, returnTo, fresh: false, back: signInPath(returnTo) })
      go('/code')
    },
    dispose() {
      left.abort()
      passkey.dispose()
    },
  }
}
