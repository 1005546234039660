import { computed, signal } from '@preact/signals'
import * as z from 'zod/mini'
import type { ConsentKind } from '../../../../domain/people/consentVersions.ts'
import { api, nothing } from '../../../lib/api.ts'
import { type Failure, problemName } from '../../../lib/failure.ts'
import { questionInTheWay } from '../../frame/questionInTheWay.ts'
import type { Me } from '../../frame/SignedIn.tsx'
import { session } from '../../frame/session.ts'
import { textsInForce } from '../../terms/texts.ts'

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
  /** What there is to agree to, as it stands on the page. */
  const texts = textsInForce()
  const textOf = (kind: ConsentKind) => texts.state.value.value?.texts.find((text) => text.kind === kind)

  async function open() {
    tried.value = true
    const patient = patientId.peek()
    if (opening.peek() || patient === undefined || (termsNeeded.peek() && !accepted.peek())) return
    if (consentNeeded.peek() && !consented.peek()) return
    // What nobody could read yet is not agreed to.
    if ((termsNeeded.peek() || consentNeeded.peek()) && !texts.state.peek().value) return
    opening.value = true
    failure.value = undefined
    if (consentNeeded.peek()) {
      const kind = 'health-data'
      const given = await api.post('/api/consents', { kind, version: textOf(kind)?.version }, nothing)
      if (!given.ok) {
        opening.value = false
        failure.value = given.refusal
        await texts.load()
        return
      }
      consentNeeded.value = false
    }
    const version = textOf('consultation-terms')?.version
    const terms = termsNeeded.peek() ? { acceptsTerms: true, ...(version && { termsVersion: version }) } : {}
    const answer = await api.post('/api/consultations', { patientId: patient, ...terms }, opened)
    opening.value = false
    if (answer.ok) {
      session.load()
      return go(`/questions/${answer.value.id}`)
    }
    const name = problemName(answer.refusal)
    const other = name === 'question-open' ? questionInTheWay(answer.refusal) : undefined
    if (other !== undefined) return go(`/questions/${other}`)
    if (name === 'terms-not-accepted' || name === 'health-data-consent-withdrawn') {
      // Published while one looked on: the new text is read first.
      if (name === 'terms-not-accepted') {
        termsNeeded.value = true
        accepted.value = false
      } else {
        consentNeeded.value = true
        consented.value = false
        failure.value = answer.refusal
      }
      tried.value = false
      await texts.load()
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
    texts: texts.state,
    loadTexts: texts.load,
    textOf,
    /** What must be agreed to is on its way. */
    reading: computed(() => {
      const { status, value } = texts.state.value
      return (termsNeeded.value || consentNeeded.value) && status === 'loading' && !value
    }),
    outdated: (kind: ConsentKind) => me.outdatedConsents.includes(kind),
    open,
    nothingToAsk: only !== undefined,
    dispose: texts.dispose,
  }
}
