import { checkLines, type PrescriptionLine } from '../../../domain/prescription/contents.ts'
import type { JudgedLine } from '../../../domain/prescription/guards.ts'
import { prescriptionBody } from '../../../protocol/doctor.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { newPrescriptionId } from '../../prescription/token.ts'
import { database } from '../../storage/database.ts'
import { audit } from '../../storage/operationsSchema.ts'
import { prescriptions } from '../../storage/prescriptionSchema.ts'
import { contentsProblem } from './contentsRefusals.ts'
import { inCare } from './inCare.ts'
import { findingView, guardLines, refusalOf } from './prescriptionGuard.ts'

/** The line as it will be signed: the common denomination of a medicine of the base stands first (R5125-55 CSP). */
const withDenomination = ({ line, medicine }: JudgedLine): PrescriptionLine =>
  medicine ? { ...line, cis: medicine.cis, ...(medicine.inn === '' ? {} : { inn: medicine.inn }) } : line

/** A draft: its lines are checked, and no medicine that the base forbids here ever gets into one. */
export const draftPrescription: Handler = async (context) => {
  const { env, request, params, now, locale } = context
  const body = await readJson(request, prescriptionBody)
  if (!body.ok) return body.refusal
  const care = await inCare(context, params['id'] ?? '', 'prescription.draft')
  if (!care.ok) return care.refusal
  const checked = checkLines(body.value.lines, body.value.renewals)
  if (!checked.ok) return contentsProblem(checked.refusal)
  const { judged, findings } = await guardLines(env, care.value, checked.value.lines, checked.value.renewals)
  const refusal = refusalOf(findings)
  if (refusal) return refusal
  const { consultationId, patient } = care.value
  const lines = judged.map(withDenomination)
  const { renewals } = checked.value
  const id = newPrescriptionId()
  const doctorId = accountOf(context)
  const db = database(env)
  await db.batch([
    db.insert(prescriptions).values({
      id,
      consultationId,
      patientId: patient.id,
      accountId: patient.accountId,
      doctorId,
      state: 'draft',
      lines: JSON.stringify(lines),
      renewals,
      createdAt: now,
    }),
    db.insert(audit).values({
      id: randomId(),
      at: now,
      accountId: doctorId,
      action: 'prescription.draft',
      consultationId,
      patientId: patient.id,
    }),
  ])
  return json(
    { id, state: 'draft', lines, renewals, warnings: findings.map((finding) => findingView(finding, locale)) },
    201,
  )
}
