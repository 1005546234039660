import { openedSession } from '../../../protocol/accounts.ts'
import { api, nothing } from '../../lib/api.ts'
import { createCodeForm } from '../codeForm/codeFormModel.ts'
import { isSignedOut, session } from '../frame/session.ts'
import { pendingSignIn } from './pendingSignIn.ts'

/** The second step of a login or a sign-up: the six digits of the mail. */
export function createCode(go: (path: string) => void) {
  const pending = pendingSignIn.get()
  const email = pending?.email
  const form = createCodeForm({
    check: (code, signal) => api.post('/api/sessions', { email, code }, openedSession, { signal }),
    resend: () => api.post('/api/login-codes', { email }, nothing),
    isWrong: isSignedOut,
    async onAccepted({ account }) {
      pendingSignIn.clear()
      // The desk and the administration are pages of their own.
      if (account.role === 'doctor') return location.assign('/medecin')
      await session.load()
      go(pending?.returnTo ?? '/espace')
    },
  })
  return { ...form, email, fresh: pending?.fresh ?? false, back: pending?.back ?? '/connexion' }
}
