import { signal } from '@preact/signals'
import type * as z from 'zod/mini'
import type { Phrase } from '../../domain/language/phrase.ts'
import { challengeAnswer } from '../../protocol/passkeys.ts'
import { api, nothing } from '../lib/api.ts'
import { problemName } from '../lib/failure.ts'
import { answerWithPasskey, type PasskeyFailure, passkeysWork } from '../passkeys/ceremonies.ts'
import { words } from './words.ts'

type Challenge = z.infer<typeof challengeAnswer>

/** Somebody who is signed in proves again who they are, by their key or a mailed code; then what was wanted goes on by itself. */
export function createStepUp() {
  const open = signal(false)
  const code = signal('')
  const busy = signal(false)
  const resent = signal(false)
  const wrong = signal<Phrase | undefined>(undefined)
  const failure = signal<PasskeyFailure | undefined>(undefined)
  /** What a key of theirs is to answer; absent: a code is on its way. */
  const challenge = signal<Challenge | undefined>(undefined)

  async function send(): Promise<boolean> {
    failure.value = undefined
    const answer = await api.post('/api/session/step-up-codes', {}, nothing)
    if (!answer.ok) failure.value = answer.refusal
    return answer.ok
  }

  /** What their keys are to answer; undefined for who has none, or whose browser knows none. */
  async function ask(): Promise<Challenge | undefined> {
    if (!passkeysWork()) return undefined
    const answer = await api.post('/api/passkey-challenges', { purpose: 'step-up' }, challengeAnswer)
    return answer.ok && answer.value.options.allowCredentials?.length ? answer.value : undefined
  }

  async function byKey({ options }: Challenge): Promise<boolean> {
    const answered = await answerWithPasskey(options)
    if (!answered.ok) {
      failure.value = answered.refusal
      return false
    }
    const proved = await api.post('/api/session/step-up/passkey', answered.value, nothing)
    if (proved.ok) return true
    failure.value = proved.refusal
    // Each challenge is answered once.
    challenge.value = await ask()
    return false
  }

  async function byCode(): Promise<boolean> {
    if (code.peek().length !== 6) {
      wrong.value = words.codeMissing
      return false
    }
    const answer = await api.post('/api/session/step-up', { code: code.peek() }, nothing)
    if (answer.ok) return true
    if (problemName(answer.refusal) === 'wrong-code') wrong.value = words.codeWrong
    else failure.value = answer.refusal
    return false
  }

  return {
    open,
    code,
    busy,
    resent,
    wrong,
    failure,
    challenge,
    async begin() {
      code.value = ''
      wrong.value = undefined
      resent.value = false
      failure.value = undefined
      challenge.value = await ask()
      open.value = true
      if (!challenge.peek()) await send()
    },
    type(typed: string) {
      code.value = typed
      wrong.value = undefined
    },
    async again() {
      resent.value = false
      resent.value = await send()
    },
    async useCode() {
      challenge.value = undefined
      await send()
    },
    close() {
      open.value = false
    },
    /** True once the service believes the key or the code. */
    async confirm(): Promise<boolean> {
      if (busy.peek()) return false
      busy.value = true
      failure.value = undefined
      const asked = challenge.peek()
      const proved = await (asked ? byKey(asked) : byCode())
      busy.value = false
      if (proved) open.value = false
      return proved
    },
  }
}
export type StepUpModel = ReturnType<typeof createStepUp>
