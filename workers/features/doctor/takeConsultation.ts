import { json } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { NOT_FOUND, readerOf, roomOf } from '../../http/room.ts'
import { recordAccess } from '../../storage/recordAccess.ts'
import { treatingDoctor } from './treatingDoctor.ts'

/** `POST /api/doctor/consultations/{id}/take`: of two doctors pressing at once, the room lets exactly one have it. */
export const takeConsultation: Handler = async (context) => {
  const doctor = await treatingDoctor(context)
  const room = roomOf(context)
  if (!doctor || !room) return NOT_FOUND
  const taken = await room.perform(readerOf(context), { type: 'take', doctor, patientHere: false })
  if (!taken.ok) return taken.refusal
  await recordAccess(context, {
    accountId: accountOf(context),
    action: 'consultation.take',
    consultationId: taken.value.id,
    patientId: taken.value.patient.id,
  })
  return json(taken.value)
}
