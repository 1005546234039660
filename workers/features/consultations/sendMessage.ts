import { messageBody } from '../../../protocol/socket.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { NOT_FOUND, readerOf, roomOf } from '../../http/room.ts'

/** `POST /api/consultations/{id}/messages`: 201 the first time, 200 with the same entry after. */
export const sendMessage: Handler = async (context) => {
  const room = roomOf(context)
  if (!room) return NOT_FOUND
  const body = await readJson(context.request, messageBody)
  if (!body.ok) return body.refusal
  const said = await room.say(readerOf(context), body.value)
  return said.ok ? json(said.value.entry, said.value.again ? 200 : 201) : said.refusal
}
