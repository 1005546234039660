import { openedSession } from '../../../protocol/accounts.ts'
import { api, nothing } from '../../lib/api.ts'
import { createCodeForm } from '../codeForm/codeFormModel.ts'
import { isSignedOut } from '../frame/session.ts'
import { enterPortal } from './enterPortal.ts'
import { pendingSignIn } from './pendingSignIn.ts'

/** The second step of a login or a sign-up: the six digits of the mail. */
export function createCode(go: (path: string) => void) {
  const pending = pendingSignIn.get()
  const email = pending?.email
  const form = createCodeForm({
    check: (code, signal) => api.post('/api/sessions', { email, code }, openedSession, { signal }),
    resend: () => api.post('/api/login-codes', { email }, nothing),
    isWrong: isSignedOut,
    async onAccepted(opened) {
      pendingSignIn.clear()
      await enterPortal(opened, pending?.returnTo ?? '/espace', go)
    },
  })
  return { ...form, email, fresh: pending?.fresh ?? false, back: pending?.back ?? '/connexion' }
}
