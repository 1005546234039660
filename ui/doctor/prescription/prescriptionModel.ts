import { signal } from '@preact/signals'
import type { SubstitutionReason } from '../../../domain/prescription/contents.ts'
import { prescriptionDrafted, prescriptionSigned } from '../../../protocol/doctor.ts'
import { t } from '../../i18n/locale.ts'
import { api, newIdempotencyKey } from '../../lib/api.ts'
import { type Failure, fieldErrors } from '../../lib/failure.ts'
import { forget, keep, recall } from '../../lib/storage.ts'
import { createAttempt } from '../attempt.ts'
import { isSignedOut } from '../sessionModel.ts'
import {
  type Body,
  bodyOf,
  type Errors,
  emptyLine,
  errorsByLine,
  faultsOf,
  type TypedLine,
  typedPrescription,
  withoutErrorsOf,
} from './derivePrescription.ts'

export type PrescriptionModel = ReturnType<typeof createPrescription>

/** A prescription being written; what is typed is kept on this device until it is signed. */
export function createPrescription(consultationId: string, onSignedOut: () => void) {
  const name = `prescription:${consultationId}`
  const kept = recall(name, typedPrescription)
  const lines = signal<readonly TypedLine[]>(kept?.lines ?? [emptyLine(newIdempotencyKey())])
  const renewals = signal(kept?.renewals ?? '0')
  const errors = signal<Errors>({})
  const saving = signal(false)
  const signing = signal(false)
  const failure = signal<Failure | undefined>(undefined)
  /** What the dialog shows: the very content that the draft holds. */
  const review = signal<{ id: string; body: Body } | undefined>(undefined)
  const signed = signal<string | undefined>(undefined)
  const attempt = createAttempt()

  function put(next: readonly TypedLine[]) {
    lines.value = next
    keep(name, { lines: next, renewals: renewals.peek() })
  }

  function refused(why: Failure) {
    errors.value = errorsByLine(fieldErrors(why), lines.peek())
    failure.value = Object.keys(errors.peek()).length > 0 ? undefined : why
    if (isSignedOut(why)) onSignedOut()
  }

  return {
    lines,
    renewals,
    errors,
    saving,
    signing,
    failure,
    review,
    signed,
    change(id: string, change: Partial<TypedLine>) {
      errors.value = withoutErrorsOf(errors.peek(), id)
      put(lines.peek().map((line) => (line.id === id ? { ...line, ...change } : line)))
    },
    /** A name written by hand is no longer the one chosen from the list. */
    typeMedicine(id: string, medicine: string) {
      errors.value = withoutErrorsOf(errors.peek(), id)
      put(
        lines
          .peek()
          .map(({ cis, ...line }) => (line.id === id ? { ...line, medicine } : { ...line, ...(cis ? { cis } : {}) })),
      )
    },
    chooseSubstitution(id: string, reason: SubstitutionReason | undefined) {
      put(
        lines
          .peek()
          .map(({ nonSubstitutable, ...line }) =>
            line.id !== id
              ? { ...line, ...(nonSubstitutable ? { nonSubstitutable } : {}) }
              : { ...line, ...(reason ? { nonSubstitutable: reason } : {}) },
          ),
      )
    },
    typeRenewals(typed: string) {
      renewals.value = typed
      const { renewals: _, ...others } = errors.peek()
      errors.value = others
      put(lines.peek())
    },
    add: () => put([...lines.peek(), emptyLine(newIdempotencyKey())]),
    remove: (id: string) => put(lines.peek().filter((line) => line.id !== id)),
    /** Saves the draft and opens the review; false when something is to be corrected. */
    async save(): Promise<boolean> {
      if (saving.peek()) return true
      signed.value = undefined
      failure.value = undefined
      const body = bodyOf(lines.peek(), renewals.peek())
      const faults = faultsOf(body)
      errors.value = errorsByLine(Object.fromEntries(faults.map(({ path, phrase }) => [path, t(phrase)])), lines.peek())
      if (faults.length > 0) return false
      saving.value = true
      const path = `/api/doctor/consultations/${encodeURIComponent(consultationId)}/prescriptions`
      const answer = await api.post(path, body, prescriptionDrafted, { idempotencyKey: attempt.keyFor(body) })
      saving.value = false
      if (answer.ok) review.value = { id: answer.value.id, body }
      else refused(answer.refusal)
      return answer.ok
    },
    correct() {
      failure.value = undefined
      review.value = undefined
    },
    async sign(): Promise<boolean> {
      const current = review.peek()
      if (!current || signing.peek()) return false
      signing.value = true
      failure.value = undefined
      const path = `/api/doctor/prescriptions/${encodeURIComponent(current.id)}/sign`
      const answer = await api.post(path, {}, prescriptionSigned)
      signing.value = false
      if (!answer.ok) {
        failure.value = answer.refusal
        if (isSignedOut(answer.refusal)) onSignedOut()
        return false
      }
      attempt.done()
      review.value = undefined
      signed.value = answer.value.documentId
      lines.value = [emptyLine(newIdempotencyKey())]
      renewals.value = '0'
      errors.value = {}
      forget(name)
      return true
    },
  }
}
