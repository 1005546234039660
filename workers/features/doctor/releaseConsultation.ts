import type { Handler } from '../../http/context.ts'
import { answered, NOT_FOUND, readerOf, roomOf } from '../../http/room.ts'

/** `POST /api/doctor/consultations/{id}/release`: back in the queue, its place kept. */
export const releaseConsultation: Handler = async (context) => {
  const room = roomOf(context)
  return room ? answered(await room.perform(readerOf(context), { type: 'release' })) : NOT_FOUND
}
