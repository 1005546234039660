import type { Handler } from '../../http/context.ts'
import { handOver, NOT_FOUND } from '../../http/room.ts'
import { treatingDoctor } from './treatingDoctor.ts'

/** `GET /api/doctor/socket`: being connected is being online. */
export const openDeskSocket: Handler = async (context) => {
  const doctor = await treatingDoctor(context)
  if (!doctor) return NOT_FOUND
  if (context.request.headers.get('upgrade')?.toLowerCase() !== 'websocket') return { problem: 'malformed' }
  return handOver(context.env.WAITING_ROOM.getByName(doctor.specialty), context)
}
