import { noContent } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { openQuestion } from '../consultations/startConsultation.ts'
import { detachPatient } from './detachPatient.ts'
import { heldPatient } from './ownPatient.ts'

/** `DELETE /api/patients/{id}`: a beneficiary leaves the account; an open question holds them. */
export const removePatient: Handler = async (context) => {
  const { env, now } = context
  const patient = await heldPatient(context)
  if (!patient) return { problem: 'not-found' }
  if (patient.relation === 'self') return { problem: 'not-allowed' }
  const open = await openQuestion(env, { patientId: patient.id, accountId: accountOf(context) }, now)
  if (open) return open
  await detachPatient(env, { patientId: patient.id, accountId: accountOf(context), action: 'patient.remove', now })
  return noContent()
}
