import type { Handler } from '../../http/context.ts'
import { answered, NOT_FOUND, readerOf, roomOf } from '../../http/room.ts'

/** `POST /api/doctor/consultations/{id}/end`: ended, or missed when the patient never came back in time. */
export const endConsultation: Handler = async (context) => {
  const room = roomOf(context)
  return room ? answered(await room.perform(readerOf(context), { type: 'end', patientHere: false })) : NOT_FOUND
}
