import { waitingBody } from '../../../protocol/consultation.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { answered, NOT_FOUND, readerOf, roomOf } from '../../http/room.ts'

/** `POST /api/consultations/{id}/waiting`: wait again, or cancel. */
export const decideWaiting: Handler = async (context) => {
  const room = roomOf(context)
  if (!room) return NOT_FOUND
  const body = await readJson(context.request, waitingBody)
  if (!body.ok) return body.refusal
  return answered(await room.perform(readerOf(context), { type: 'decide-waiting', decision: body.value.decision }))
}
