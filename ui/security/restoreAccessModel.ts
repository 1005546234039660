import { computed, signal } from '@preact/signals'
import { restoredAccess } from '../../protocol/passkeys.ts'
import { api } from '../lib/api.ts'
import { type Failure, fieldErrors, problemName } from '../lib/failure.ts'
import { createStepUp } from '../stepUp/stepUpModel.ts'

/** Letting a doctor or an administrator in again who lost their keys. */
export function createRestoreAccess() {
  const email = signal('')
  const asking = signal(false)
  const busy = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  const restored = signal<{ email: string; until: string } | undefined>(undefined)
  const stepUp = createStepUp()

  async function restore() {
    if (busy.peek()) return
    busy.value = true
    const address = email.peek().trim()
    const answer = await api.post('/api/access-restorations', { email: address }, restoredAccess)
    busy.value = false
    asking.value = false
    if (answer.ok) {
      restored.value = { email: address, until: answer.value.until }
      email.value = ''
    } else if (problemName(answer.refusal) === 'step-up-needed') await stepUp.begin()
    else failure.value = answer.refusal
  }

  return {
    email,
    asking,
    busy,
    failure,
    restored,
    stepUp,
    fieldError: computed(() => failure.value && fieldErrors(failure.value)['email']),
    ask() {
      failure.value = undefined
      restored.value = undefined
      if (email.peek().trim() !== '') asking.value = true
    },
    cancel() {
      asking.value = false
    },
    restore,
  }
}
