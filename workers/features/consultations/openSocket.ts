import type { Handler } from '../../http/context.ts'
import { handOver, NOT_FOUND, roomOf } from '../../http/room.ts'

/** `GET /api/consultations/{id}/socket`: the consultation, live. */
export const openSocket: Handler = async (context) => {
  const room = roomOf(context)
  if (!room) return NOT_FOUND
  if (context.request.headers.get('upgrade')?.toLowerCase() !== 'websocket') return { problem: 'malformed' }
  const answer = await handOver(room, context)
  return answer.status === 404 ? NOT_FOUND : answer
}
