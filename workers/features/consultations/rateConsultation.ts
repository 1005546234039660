import { rating } from '../../../protocol/consultation.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { NOT_FOUND, readerOf, roomOf } from '../../http/room.ts'

/** `POST /api/consultations/{id}/rating`: each step saved by itself; 201 the first time, 200 after. */
export const rateConsultation: Handler = async (context) => {
  const room = roomOf(context)
  if (!room) return NOT_FOUND
  const body = await readJson(context.request, rating)
  if (!body.ok) return body.refusal
  const before = await room.read(readerOf(context))
  const rated = await room.perform(readerOf(context), { type: 'rate', rating: body.value })
  if (!rated.ok) return rated.refusal
  return json(rated.value.rating ?? {}, before.ok && before.value.rating === null ? 201 : 200)
}
