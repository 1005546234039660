import { isStep } from '../../../domain/intake/answers.ts'
import { answerBody } from '../../../protocol/consultation.ts'
import { invalid } from '../../../protocol/problems.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { answered, NOT_FOUND, readerOf, roomOf } from '../../http/room.ts'

/** `POST /api/consultations/{id}/answers`: one answer to the bot. */
export const answerStep: Handler = async (context) => {
  const room = roomOf(context)
  if (!room) return NOT_FOUND
  const body = await readJson(context.request, answerBody)
  if (!body.ok) return body.refusal
  const { step, value } = body.value
  if (!isStep(step)) return invalid('step', { fr: 'Cette étape n’existe pas.', en: 'There is no such step.' })
  return answered(await room.answer(readerOf(context), step, JSON.stringify(value ?? null)))
}
