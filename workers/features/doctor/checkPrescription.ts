import type { PrescriptionLine } from '../../../domain/prescription/contents.ts'
import { prescriptionCheckBody } from '../../../protocol/doctor.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { inCare } from './inCare.ts'
import { findingView, guardLines } from './prescriptionGuard.ts'

/** What stands against lines that are still being written: nothing is kept, and half a line may be asked about. */
export const checkPrescription: Handler = async (context) => {
  const { env, request, params, locale } = context
  const body = await readJson(request, prescriptionCheckBody)
  if (!body.ok) return body.refusal
  const care = await inCare(context, params['id'] ?? '', 'prescription.draft')
  if (!care.ok) return care.refusal
  const lines = body.value.lines.map(
    (line): PrescriptionLine => ({ posology: '', reimbursable: false, ...line, medicine: line.medicine.trim() }),
  )
  const { findings } = await guardLines(env, care.value, lines, body.value.renewals ?? 0)
  return json({ findings: findings.map((finding) => findingView(finding, locale)) })
}
