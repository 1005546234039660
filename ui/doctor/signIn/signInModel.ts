import { signal } from '@preact/signals'
import type { Phrase } from '../../../domain/language/phrase.ts'
import { loginCodeBody, openedSession, openSessionBody } from '../../../protocol/accounts.ts'
import { api, nothing } from '../../lib/api.ts'
import { type Failure, fieldErrors } from '../../lib/failure.ts'
import { failureText } from '../../lib/failureWords.ts'
import { createPasskeySignIn, type OpenedSession } from '../../passkeys/passkeySignInModel.ts'
import { ENROL_PATH } from '../enrol/path.ts'
import type { Account } from '../sessionModel.ts'
import { words } from '../words.ts'

/** An address to send to: the service alone knows whether it is one. */
const looksLikeEmail = (text: string) => /^\S+@\S+$/.test(text.trim())

/** Signing in by e-mail and code. */
export function createSignIn(opened: (account: Account) => void) {
  const step = signal<'email' | 'code'>('email')
  const email = signal('')
  const code = signal('')
  const busy = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  const fieldError = signal<Phrase | string | undefined>(undefined)
  const resent = signal(false)

  /** Who may only add a first key goes where that is done. */
  function enter({ account, enrolling }: OpenedSession) {
    if (enrolling && location.pathname !== ENROL_PATH) location.assign(ENROL_PATH)
    else opened(account)
  }
  const passkey = createPasskeySignIn(enter)

  async function ask(): Promise<boolean> {
    if (busy.peek()) return false
    failure.value = undefined
    fieldError.value = undefined
    if (!looksLikeEmail(email.peek())) {
      fieldError.value = words.emailMissing
      return false
    }
    busy.value = true
    const body = loginCodeBody.parse({ email: email.peek().trim() })
    const answer = await api.post('/api/login-codes', body, nothing)
    busy.value = false
    if (answer.ok) {
      code.value = ''
      step.value = 'code'
      return true
    }
    const said = fieldErrors(answer.refusal)['email']
    if (said === undefined) failure.value = answer.refusal
    else fieldError.value = said
    return false
  }

  return {
    passkey,
    step,
    email,
    code,
    busy,
    failure,
    fieldError,
    resent,
    ask: async () => {
      resent.value = false
      return ask()
    },
    async askAgain() {
      resent.value = false
      resent.value = await ask()
    },
    changeEmail() {
      step.value = 'email'
      failure.value = undefined
      fieldError.value = undefined
    },
    async confirm(): Promise<boolean> {
      if (busy.peek()) return false
      failure.value = undefined
      fieldError.value = undefined
      resent.value = false
      if (code.peek().length !== 6) {
        fieldError.value = words.codeMissing
        return false
      }
      busy.value = true
      const body = openSessionBody.parse({ email: email.peek().trim(), code: code.peek() })
      const answer = await api.post('/api/sessions', body, openedSession)
      busy.value = false
      if (answer.ok) {
        enter(answer.value)
        return true
      }
      const refused = answer.refusal.kind === 'problem' && [401, 422].includes(answer.refusal.problem.status)
      if (refused) fieldError.value = fieldErrors(answer.refusal)['code'] ?? failureText(answer.refusal)
      else failure.value = answer.refusal
      return false
    },
    dispose: passkey.dispose,
  }
}
