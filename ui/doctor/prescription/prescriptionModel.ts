import { signal } from '@preact/signals'
import type { PrescriptionLine, SubstitutionReason } from '../../../domain/prescription/contents.ts'
import { doseUnitOf } from '../../../domain/prescription/posology.ts'
import { type FindingView, prescriptionDrafted, prescriptionSigned } from '../../../protocol/doctor.ts'
import { t } from '../../i18n/locale.ts'
import { api, newIdempotencyKey } from '../../lib/api.ts'
import { createAttempt } from '../../lib/attempt.ts'
import { type Failure, fieldErrors, problemName } from '../../lib/failure.ts'
import { forget, keep, recall } from '../../lib/storage.ts'
import { createStepUp } from '../../stepUp/stepUpModel.ts'
import { isSignedOut } from '../sessionModel.ts'
import { createChosen } from './chosenModel.ts'
import type { Medicine } from './deriveMedicine.ts'
import { following, sentenceOf, type TypedPosology } from './derivePosology.ts'
import {
  bodyOf,
  copied,
  type Errors,
  emptyLine,
  errorsByLine,
  faultsOf,
  helperOf,
  type TypedLine,
  typedPrescription,
  withoutErrorsOf,
} from './derivePrescription.ts'
import { createEarlier, type EarlierPrescription } from './earlierModel.ts'
import { createFindings } from './findingsModel.ts'

/** The draft as the service keeps it, which is what will be signed, and what must be confirmed before. */
type Drafted = { id: string; lines: readonly PrescriptionLine[]; renewals: number; asked: readonly FindingView[] }

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
  const review = signal<Drafted | undefined>(undefined)
  /** That the doctor read what the review asks, and goes on all the same. */
  const confirmed = signal(false)
  const unconfirmed = signal(false)
  const signed = signal<string | undefined>(undefined)
  const attempt = createAttempt()
  const findings = createFindings(consultationId)
  const chosen = createChosen()
  const earlier = createEarlier(consultationId)
  const stepUp = createStepUp()

  /** What goes with the lines as they are: the copy on this device, what stands against them, what the base says. */
  function follow() {
    findings.watch(lines.peek(), renewals.peek())
    for (const { cis } of lines.peek()) chosen.know(cis)
  }

  function put(next: readonly TypedLine[]) {
    lines.value = next
    keep(name, { lines: next, renewals: renewals.peek() })
    follow()
  }

  function changeLine(id: string, change: (line: TypedLine) => TypedLine) {
    errors.value = withoutErrorsOf(errors.peek(), id)
    put(lines.peek().map((line) => (line.id === id ? change(line) : line)))
  }

  /** A line with its posology following what the helper and the length say. */
  function composed(line: TypedLine): TypedLine {
    const { posology: _, composed: __, ...rest } = line
    return { ...rest, ...following(line, line.helper ? sentenceOf(line.helper, line.duration ?? '') : '') }
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
    confirmed,
    unconfirmed,
    stepUp,
    findings: findings.findings,
    chosen: chosen.known,
    earlier: earlier.all,
    /** Once it is looked at: what was kept on this device is checked again. */
    begin() {
      follow()
      return earlier.load()
    },
    change: (id: string, change: Partial<TypedLine>) => changeLine(id, (line) => composed({ ...line, ...change })),
    write: (id: string, posology: string) => changeLine(id, (line) => ({ ...line, posology })),
    help: (id: string, helper: TypedPosology) => changeLine(id, (line) => composed({ ...line, helper })),
    useSentence: (id: string, sentence: string) =>
      changeLine(id, (line) => ({ ...line, posology: sentence, composed: sentence })),
    /** A name written by hand is no longer the one chosen from the list. */
    typeMedicine: (id: string, medicine: string) => changeLine(id, ({ cis: _, ...line }) => ({ ...line, medicine })),
    choose: (id: string, { cis, name: medicine, form, reimbursable }: Medicine) =>
      changeLine(id, (line) => ({
        ...line,
        cis,
        medicine,
        reimbursable,
        helper: { ...helperOf(line), unit: doseUnitOf(medicine, form) },
      })),
    chooseSubstitution: (id: string, reason: SubstitutionReason | undefined) =>
      changeLine(id, ({ nonSubstitutable: _, ...line }) => ({
        ...line,
        ...(reason ? { nonSubstitutable: reason } : {}),
      })),
    copy(one: EarlierPrescription) {
      renewals.value = String(one.renewals)
      errors.value = {}
      signed.value = undefined
      put(copied(lines.peek(), one, newIdempotencyKey))
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
      confirmed.value = false
      unconfirmed.value = false
      if (answer.ok) review.value = { ...answer.value, asked: answer.value.warnings }
      else refused(answer.refusal)
      return answer.ok
    },
    confirm(ticked: boolean) {
      confirmed.value = ticked
      unconfirmed.value = false
    },
    correct() {
      failure.value = undefined
      stepUp.close()
      review.value = undefined
    },
    async sign(): Promise<boolean> {
      const current = review.peek()
      if (!current || signing.peek()) return false
      unconfirmed.value = current.asked.length > 0 && !confirmed.peek()
      if (unconfirmed.peek()) return false
      signing.value = true
      failure.value = undefined
      const path = `/api/doctor/prescriptions/${encodeURIComponent(current.id)}/sign`
      const answer = await api.post(path, {}, prescriptionSigned)
      signing.value = false
      if (!answer.ok) {
        if (problemName(answer.refusal) === 'step-up-needed') await stepUp.begin()
        else failure.value = answer.refusal
        if (isSignedOut(answer.refusal)) onSignedOut()
        return false
      }
      attempt.done()
      review.value = undefined
      signed.value = answer.value.documentId
      lines.value = [emptyLine(newIdempotencyKey())]
      renewals.value = '0'
      errors.value = {}
      findings.watch([], '0')
      forget(name)
      earlier.load()
      return true
    },
    dispose: findings.dispose,
  }
}
