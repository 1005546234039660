import { computed, signal } from '@preact/signals'
import { patient as patientSchema } from '../../../protocol/accounts.ts'
import { type Answer, api, nothing } from '../../lib/api.ts'
import { type Failure, fieldErrors } from '../../lib/failure.ts'
import { session } from '../frame/session.ts'
import { looksLikeEmail } from '../signIn/deriveSignIn.ts'

/** Invites an adult beneficiary to a space of their own, and takes the invitation back. */
export function createOffer(patientId: string) {
  const path = `/api/patients/${encodeURIComponent(patientId)}/invitation`
  const email = signal('')
  const tried = signal(false)
  const busy = signal(false)
  const failure = signal<Failure | undefined>(undefined)

  async function change(call: () => Promise<Answer<unknown>>) {
    if (busy.peek()) return
    busy.value = true
    failure.value = undefined
    const answer = await call()
    busy.value = false
    if (!answer.ok) {
      failure.value = answer.refusal
      return
    }
    tried.value = false
    email.value = ''
    await session.load()
  }

  return {
    email,
    busy,
    failure,
    malformed: computed(() => tried.value && !looksLikeEmail(email.value)),
    refused: computed(() => (failure.value ? fieldErrors(failure.value)['email'] : undefined)),
    type(typed: string) {
      email.value = typed
      failure.value = undefined
    },
    async invite() {
      tried.value = true
      const address = email.peek().trim()
      if (looksLikeEmail(address)) await change(() => api.post(path, { email: address }, patientSchema))
    },
    withdraw: () => change(() => api.delete(path, nothing)),
    dispose: () => {},
  }
}
