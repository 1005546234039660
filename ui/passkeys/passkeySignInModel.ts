import { signal } from '@preact/signals'
import type * as z from 'zod/mini'
import { openedSession } from '../../protocol/accounts.ts'
import { challengeAnswer } from '../../protocol/passkeys.ts'
import { api } from '../lib/api.ts'
import { answerWithPasskey, giveUpPasskeys, type PasskeyFailure, passkeysWork } from './ceremonies.ts'

export type OpenedSession = z.infer<typeof openedSession>

/** Signing in with a key: by a press, or by choosing it among what the address field suggests. */
export function createPasskeySignIn(opened: (session: OpenedSession) => unknown) {
  const offered = passkeysWork()
  const busy = signal(false)
  const failure = signal<PasskeyFailure | undefined>(undefined)
  let left = false

  async function run(autofill: boolean): Promise<PasskeyFailure | undefined> {
    const challenge = await api.post('/api/passkey-challenges', { purpose: 'sign-in' }, challengeAnswer)
    if (!challenge.ok) return challenge.refusal
    if (left) return undefined
    const answered = await answerWithPasskey(challenge.value.options, autofill)
    if (!answered.ok) return answered.refusal
    const session = await api.post('/api/sessions/passkey', answered.value, openedSession)
    if (!session.ok) return session.refusal
    await opened(session.value)
    return undefined
  }

  /** Until something is chosen nothing has failed: a browser without suggestions stays quiet. */
  async function suggest() {
    if (!offered) return
    const why = await run(true)
    if (!left && why?.kind === 'problem' && why.problem.name === 'wrong-passkey') failure.value = why
  }

  return {
    offered,
    busy,
    failure,
    suggest,
    async press() {
      if (busy.peek()) return
      busy.value = true
      failure.value = undefined
      const why = await run(false)
      busy.value = false
      if (left || !why) return
      failure.value = why
      // The press took the place of the suggestions.
      suggest()
    },
    dispose() {
      left = true
      if (offered) giveUpPasskeys()
    },
  }
}
export type PasskeySignInModel = ReturnType<typeof createPasskeySignIn>
