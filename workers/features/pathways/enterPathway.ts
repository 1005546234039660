import { enterPathwayBody } from '../../../protocol/pathway.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { answered, NOT_FOUND, readerOf, roomOf } from '../../http/room.ts'
import { courseInForce, NO_SUCH_PATHWAY } from './courseInForce.ts'

/** `POST /api/consultations/{id}/pathway`: a question that is being asked enters a pathway, or with `null` leaves it. */
export const enterPathway: Handler = async (context) => {
  const room = roomOf(context)
  if (!room) return NOT_FOUND
  const body = await readJson(context.request, enterPathwayBody)
  if (!body.ok) return body.refusal
  const { pathway } = body.value
  const course = pathway === null ? null : await courseInForce(context.env, pathway, accountOf(context), context.now)
  if (pathway !== null && !course) return NO_SUCH_PATHWAY
  return answered(await room.perform(readerOf(context), { type: 'enter-pathway', course }))
}
