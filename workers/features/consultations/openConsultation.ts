import { and, eq } from 'drizzle-orm'
import { openConsultationBody } from '../../../protocol/consultation.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { answered, NOT_FOUND, readerOf } from '../../http/room.ts'
import { database } from '../../storage/database.ts'
import { consents, patients } from '../../storage/peopleSchema.ts'
import { agreedBy } from '../accounts/consentsInForce.ts'
import { actsFor } from '../accounts/ownPatient.ts'
import { courseInForce, NO_SUCH_PATHWAY } from '../pathways/courseInForce.ts'
import { heldBack } from './heldBack.ts'
import { openQuestion, startConsultation } from './startConsultation.ts'

/** `POST /api/consultations`: a new question, one open at a time for each patient. */
export const openConsultation: Handler = async (context) => {
  const { env, request, now } = context
  const accountId = accountOf(context)
  const body = await readJson(request, openConsultationBody)
  if (!body.ok) return body.refusal
  const db = database(env)
  const [patient] = await db
    .select()
    .from(patients)
    .where(and(eq(patients.id, body.value.patientId), actsFor(env, accountId)))
  if (!patient) return NOT_FOUND
  const { pathway } = body.value
  const course = pathway === undefined ? null : await courseInForce(env, pathway, accountId, now)
  if (pathway !== undefined && !course) return NO_SUCH_PATHWAY

  const agreed = await agreedBy(env, accountId)
  const held = await heldBack(context, agreed, body.value)
  if (held) return (await openQuestion(env, { patientId: patient.id, accountId }, now)) ?? held

  const opened = await startConsultation(context, patient, null, course)
  if (!opened.ok) return opened.refusal
  const terms = agreed['consultation-terms']
  if (terms.state !== 'in-force')
    await db.insert(consents).values({
      id: randomId(),
      accountId,
      kind: 'consultation-terms',
      version: terms.inForce,
      at: now,
    })
  return answered(await opened.value.read(readerOf(context)), 201)
}
