import { presenceBody } from '../../../protocol/doctor.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { NOT_FOUND } from '../../http/room.ts'
import { treatingDoctor } from './treatingDoctor.ts'

/** `PUT /api/doctor/presence`: a pause holds for all tabs of the doctor, and ends by itself once they have left. */
export const pauseDesk: Handler = async (context) => {
  const body = await readJson(context.request, presenceBody)
  if (!body.ok) return body.refusal
  const doctor = await treatingDoctor(context)
  if (!doctor) return NOT_FOUND
  await context.env.WAITING_ROOM.getByName(doctor.specialty).pause(doctor.id, body.value.paused)
  return json({ paused: body.value.paused })
}
