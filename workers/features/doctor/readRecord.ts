import { json } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { NOT_FOUND, readerOf, roomOf } from '../../http/room.ts'
import { recordAccess } from '../../storage/recordAccess.ts'

/** `GET /api/doctor/consultations/{id}`: the record, to the treating doctor alone; reading is written down. */
export const readRecord: Handler = async (context) => {
  const room = roomOf(context)
  if (!room) return NOT_FOUND
  const found = await room.read(readerOf(context))
  if (!found.ok) return found.refusal
  await recordAccess(context, {
    accountId: accountOf(context),
    action: 'consultation.read-record',
    consultationId: found.value.id,
    patientId: found.value.patient.id,
  })
  return json(found.value)
}
