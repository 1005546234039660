import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { NOT_FOUND } from '../../http/room.ts'
import { treatingDoctor } from './treatingDoctor.ts'

/** `GET /api/doctor/queue`: the queue of the doctor's own specialty. */
export const readQueue: Handler = async (context) => {
  const doctor = await treatingDoctor(context)
  if (!doctor) return NOT_FOUND
  return json(await context.env.WAITING_ROOM.getByName(doctor.specialty).view())
}
