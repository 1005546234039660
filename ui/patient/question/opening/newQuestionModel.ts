import { signal } from '@preact/signals'
import * as z from 'zod/mini'
import { api } from '../../../lib/api.ts'
import { type Failure, fieldErrors, problemName } from '../../../lib/failure.ts'
import type { Me } from '../../frame/SignedIn.tsx'
import { session } from '../../frame/session.ts'

const opened = z.object({ id: z.string() })
const openAlready = z.object({ consultationId: z.string() })

/** Opening a question: for whom, and the terms of the service once; one that is open already is gone back to. */
export function createNewQuestion(me: Me, go: (path: string) => void) {
  const only = me.patients.length === 1 ? me.patients[0]?.id : undefined
  const patientId = signal(only)
  const accepted = signal(false)
  const consented = signal(false)
  const consentNeeded = signal(!me.healthDataConsented)
  const tried = signal(false)
  const opening = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  const termsNeeded = signal(!me.consultationTermsAccepted)

  async function open() {
    tried.value = true
    const patient = patientId.peek()
    if (opening.peek() || patient === undefined || (termsNeeded.peek() && !accepted.peek())) return
    if (consentNeeded.peek() && !consented.peek()) return
    opening.value = true
    failure.value = undefined
    const terms = {
      ...(termsNeeded.peek() ? { acceptsTerms: true } : {}),
      ...(consentNeeded.peek() ? { consentsToHealthData: true } : {}),
    }
    const answer = await api.post('/api/consultations', { patientId: patient, ...terms }, opened)
    opening.value = false
    if (answer.ok) {
      session.load()
      return go(`/questions/${answer.value.id}`)
    }
    const name = problemName(answer.refusal)
    if (name === 'question-open' && answer.refusal.kind === 'problem') {
      const other = openAlready.safeParse(answer.refusal.problem.body)
      if (other.success) return go(`/questions/${other.data.consultationId}`)
    }
    if (name === 'terms-not-accepted') {
      const missing = fieldErrors(answer.refusal)
      termsNeeded.value = 'acceptsTerms' in missing
      consentNeeded.value = 'consentsToHealthData' in missing
      tried.value = false
      return
    }
    failure.value = answer.refusal
  }

  return {
    patientId,
    accepted,
    consented,
    consentNeeded,
    tried,
    opening,
    failure,
    termsNeeded,
    open,
    nothingToAsk: only !== undefined,
    dispose: () => {},
  }
}
