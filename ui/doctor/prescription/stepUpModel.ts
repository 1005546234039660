import { signal } from '@preact/signals'
import type { Phrase } from '../../../domain/language/phrase.ts'
import { api, nothing } from '../../lib/api.ts'
import { type Failure, problemName } from '../../lib/failure.ts'
import { prescriptionWords as words } from './prescriptionWords.ts'

/** The doctor proves to be one before signing: a code by mail, then what was wanted goes on by itself. */
export function createStepUp() {
  const open = signal(false)
  const code = signal('')
  const busy = signal(false)
  const resent = signal(false)
  const wrong = signal<Phrase | undefined>(undefined)
  const failure = signal<Failure | undefined>(undefined)

  async function send(): Promise<boolean> {
    failure.value = undefined
    const answer = await api.post('/api/session/step-up-codes', {}, nothing)
    if (!answer.ok) failure.value = answer.refusal
    return answer.ok
  }

  return {
    open,
    code,
    busy,
    resent,
    wrong,
    failure,
    async begin() {
      open.value = true
      code.value = ''
      wrong.value = undefined
      resent.value = false
      await send()
    },
    type(typed: string) {
      code.value = typed
      wrong.value = undefined
    },
    async again() {
      resent.value = false
      resent.value = await send()
    },
    close() {
      open.value = false
    },
    /** True once the service believes the code. */
    async confirm(): Promise<boolean> {
      if (busy.peek()) return false
      if (code.peek().length !== 6) {
        wrong.value = words.codeMissing
        return false
      }
      busy.value = true
      failure.value = undefined
      const answer = await api.post('/api/session/step-up', { code: code.peek() }, nothing)
      busy.value = false
      if (answer.ok) open.value = false
      else if (problemName(answer.refusal) === 'wrong-code') wrong.value = words.codeWrong
      else failure.value = answer.refusal
      return answer.ok
    },
  }
}
