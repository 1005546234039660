import { releaseBody } from '../../../protocol/doctor.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { answered, NOT_FOUND, readerOf, roomOf } from '../../http/room.ts'

/** `POST /api/doctor/consultations/{id}/release`: back in the queue, its place kept; the patient is told why. */
export const releaseConsultation: Handler = async (context) => {
  const room = roomOf(context)
  if (!room) return NOT_FOUND
  // The reason is optional, and so is the body.
  const body = context.request.headers.has('content-type') ? await readJson(context.request, releaseBody) : null
  if (body && !body.ok) return body.refusal
  const reason = body?.value.reason ?? null
  return answered(await room.perform(readerOf(context), { type: 'release', reason, patientHere: false }))
}
