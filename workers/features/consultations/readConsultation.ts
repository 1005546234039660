import type { Handler } from '../../http/context.ts'
import { answered, NOT_FOUND, readerOf, roomOf } from '../../http/room.ts'

/** `GET /api/consultations/{id}`: to the patient's account and the treating doctor. */
export const readConsultation: Handler = async (context) => {
  const room = roomOf(context)
  return room ? answered(await room.read(readerOf(context))) : NOT_FOUND
}
