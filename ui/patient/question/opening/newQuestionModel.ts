import { signal } from '@preact/signals'
import * as z from 'zod/mini'
import { CONSENT_VERSIONS } from '../../../../domain/people/consentVersions.ts'
import { api, nothing } from '../../../lib/api.ts'
import { type Failure, problemName } from '../../../lib/failure.ts'
import { questionInTheWay } from '../../frame/questionInTheWay.ts'
import type { Me } from '../../frame/SignedIn.tsx'
import { session } from '../../frame/session.ts'

const opened = z.object({ id: z.string() })

/** Opening a question: for whom, and the terms of the service once; one that is open already is gone back to. */
export function createNewQuestion(me: Me, go: (path: string) => void) {
  const only = me.patients.length === 1 ? me.patients[0]?.id : undefined
  const patientId = signal(only)
  const accepted = signal(false)
  const tried = signal(false)
  const opening = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  const termsNeeded = signal(!me.consultationTermsAccepted)
  /** A member whom an insurer handed over was not asked at a sign-up; one who withdrew it may give it again. */
  const consentNeeded = signal(!me.consentsToHealthData)
  const consented = signal(false)

  async function open() {
    tried.value = true
    const patient = patientId.peek()
    if (opening.peek() || patient === undefined || (termsNeeded.peek() && !accepted.peek())) return
    if (consentNeeded.peek() && !consented.peek()) return
    opening.value = true
    failure.value = undefined
    if (consentNeeded.peek()) {
      const kind = 'health-data'
      const given = await api.post('/api/consents', { kind, version: CONSENT_VERSIONS[kind] }, nothing)
      if (!given.ok) {
        opening.value = false
        failure.value = given.refusal
        return
      }
      consentNeeded.value = false
    }
    const terms = termsNeeded.peek() ? { acceptsTerms: true } : {}
    const answer = await api.post('/api/consultations', { patientId: patient, ...terms }, opened)
    opening.value = false
    if (answer.ok) {
      session.load()
      return go(`/questions/${answer.value.id}`)
    }
    const name = problemName(answer.refusal)
    const other = name === 'question-open' ? questionInTheWay(answer.refusal) : undefined
    if (other !== undefined) return go(`/questions/${other}`)
    if (name === 'terms-not-accepted') {
      termsNeeded.value = true
      tried.value = false
      return
    }
    failure.value = answer.refusal
  }

  return {
    patientId,
    accepted,
    tried,
    opening,
    failure,
    termsNeeded,
    consentNeeded,
    consented,
    open,
    nothingToAsk: only !== undefined,
    dispose: () => {},
  }
}
