import { checkLines } from '../../../domain/prescription/contents.ts'
import { prescriptionBody } from '../../../protocol/doctor.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { newPrescriptionId } from '../../prescription/token.ts'
import { database } from '../../storage/database.ts'
import { audit, prescriptions } from '../../storage/schema.ts'
import { contentsProblem } from './contentsRefusals.ts'
import { inCare } from './inCare.ts'
import { medicineProblem } from './medicineGuard.ts'

/** A draft: its lines are checked, and no medicine that the base forbids here ever gets into one. */
export const draftPrescription: Handler = async (context) => {
  const { env, request, params, now } = context
  const body = await readJson(request, prescriptionBody)
  if (!body.ok) return body.refusal
  const care = await inCare(context, params['id'] ?? '', 'prescription.draft')
  if (!care.ok) return care.refusal
  const checked = checkLines(body.value.lines, body.value.renewals)
  if (!checked.ok) return contentsProblem(checked.refusal)
  const forbidden = await medicineProblem(env, checked.value.lines)
  if (forbidden) return forbidden
  const { consultationId, patient } = care.value
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
      lines: JSON.stringify(checked.value.lines),
      renewals: checked.value.renewals,
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
  return json({ id, state: 'draft' }, 201)
}
