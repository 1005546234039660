import { and, eq } from 'drizzle-orm'
import { attachmentKey } from '../../../domain/attachments/attachmentKey.ts'
import type { Opening } from '../../../domain/consultation/open.ts'
import { answersOf, type ConsultationView } from '../../../protocol/consultation.ts'
import type { Problem } from '../../../protocol/problems.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { answered, NOT_FOUND, readerOf, roomOf } from '../../http/room.ts'
import { database } from '../../storage/database.ts'
import { patients } from '../../storage/peopleSchema.ts'
import { agreedBy } from '../accounts/consentsInForce.ts'
import { actsFor } from '../accounts/ownPatient.ts'
import { courseInForce } from '../pathways/courseInForce.ts'
import { heldBack } from './heldBack.ts'
import { openQuestion, startConsultation } from './startConsultation.ts'

/** `POST /api/consultations/{id}/again`: a question that was missed or cancelled, anew, with all its answers. */
export const askAgain: Handler = async (context) => {
  const earlier = await roomOf(context)?.read(readerOf(context))
  if (!earlier) return NOT_FOUND
  if (!earlier.ok) return earlier.refusal
  const { state, patient } = earlier.value
  if (state !== 'missed' && state !== 'cancelled') return { problem: 'not-over' } satisfies Problem
  const [own] = await database(context.env)
    .select()
    .from(patients)
    .where(and(eq(patients.id, patient.id), actsFor(context.env, accountOf(context))))
  if (!own) return NOT_FOUND
  const { env, now } = context
  const held = await heldBack(context, await agreedBy(env, accountOf(context)), {})
  if (held) return (await openQuestion(env, { patientId: own.id, accountId: accountOf(context) }, now)) ?? held
  // On the pathway that it went, as that is today; one that ended leaves a question like any other.
  const pathway = earlier.value.pathway
  const course = pathway === null ? null : await courseInForce(env, pathway, accountOf(context), now)
  const opened = await startConsultation(context, own, (id) => carryOver(env, earlier.value, id), course)
  return opened.ok ? answered(await opened.value.read(readerOf(context)), 201) : opened.refusal
}

/** The answers, and copies of the files that were sent with them: each question keeps its own. */
async function carryOver(
  env: Env,
  { id, answers, attachments }: ConsultationView,
  to: string,
): Promise<Opening['again']> {
  const sent = attachments.filter((each) => answers.attachments?.includes(each.id))
  const copies = await Promise.all(
    sent.map(async (each) => {
      const file = await env.FILES.get(attachmentKey(id, each.id))
      if (!file) return []
      const copy = { ...each, id: randomId() }
      await env.FILES.put(attachmentKey(to, copy.id), file.body, { httpMetadata: { contentType: copy.mediaType } })
      return [copy]
    }),
  )
  const files = copies.flat()
  const kept = answersOf(answers)
  return {
    answers: kept.attachments ? { ...kept, attachments: files.map((file) => file.id) } : kept,
    attachments: files,
  }
}
