import type { CallCredentials } from '../../../protocol/call.ts'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { NOT_FOUND, readerOf, roomOf } from '../../http/room.ts'
import { iceServersOf } from './iceServers.ts'

/** `POST /api/consultations/{id}/call-credentials`: the ways through the network, minted for this participant. */
export const readCredentials: Handler = async (context) => {
  const room = roomOf(context)
  if (!room) return NOT_FOUND
  const may = await room.mayCall(readerOf(context))
  if (!may.ok) return may.refusal
  return json({ iceServers: await iceServersOf(context.env, context.now) } satisfies CallCredentials)
}
