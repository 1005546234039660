import { json } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { recordAccess } from '../../storage/recordAccess.ts'
import { formInCare, formsOfPatient, keptFormOf, olderQuestions, rankOf } from './formOf.ts'

/** `GET /api/doctor/consultations/{id}/forms/{pathway}`: the form, and what every doctor before wrote; reading is written down. */
export const readForm: Handler = async (context) => {
  const found = await formInCare(context, 'form.read')
  if (!found.ok) return found.refusal
  const { care, version, form } = found.value
  const pathway = context.params['pathway'] ?? ''
  const doctorId = accountOf(context)
  const [rows, teleconsultation] = await Promise.all([
    formsOfPatient(context.env, care.patient.id, pathway),
    rankOf(context.env, care, pathway),
  ])
  const own = rows.find((row) => row.consultationId === care.consultationId && row.doctorId === doctorId)
  const earlier = rows.filter((row) => row !== own)
  if (earlier.length > 0)
    await recordAccess(context, {
      accountId: doctorId,
      action: 'form.read',
      consultationId: care.consultationId,
      patientId: care.patient.id,
    })
  return json({
    pathway,
    version,
    form,
    teleconsultation,
    kept: own ? keptFormOf(own) : null,
    earlier: earlier.map(keptFormOf),
    olderQuestions: olderQuestions(found.value, earlier),
  })
}
