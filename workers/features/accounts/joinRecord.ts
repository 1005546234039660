import { and, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import { joinedProfile } from '../../../domain/people/joinedProfile.ts'
import type { Problem } from '../../../protocol/problems.ts'
import { letterRow } from '../../delivery/deliverLetter.ts'
import { wakeOutbox } from '../../delivery/wakeOutbox.ts'
import { noContent } from '../../http/answer.ts'
import { accountOf, type Context, type Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { consultations } from '../../storage/consultationSchema.ts'
import { database } from '../../storage/database.ts'
import { colleagueNotes } from '../../storage/deskSchema.ts'
import { audit, outbox } from '../../storage/operationsSchema.ts'
import { pathwayForms } from '../../storage/pathwaySchema.ts'
import { patients, secretSpaces } from '../../storage/peopleSchema.ts'
import { openQuestion } from '../consultations/startConsultation.ts'
import { CONTACT } from './detachPatient.ts'
import { moveRecord } from './moveRecord.ts'
import { QUESTION_UNDER_WAY, toldTo } from './takeOver.ts'
import { tellOpenQuestions } from './tellOpenQuestions.ts'
import { type WaitingRecord, waitingRecord } from './waitingRecord.ts'

/** `POST /api/own-spaces/join`: who has a space already takes the record into it that another held on them. */
export const joinInvited: Handler = async (context) => {
  const waiting = await waitingRecord(context.env, { id: accountOf(context), email: context.email }, context.now)
  if (!waiting) return { problem: 'no-invitation' }
  return (await joinRecord(context, waiting)) ?? noContent()
}

/**
 * Makes one record of the two that there are of a person: questions, documents, prescriptions, what doctors noted and
 * who read it all become their own person's; the account that held them sees none of it any more, and is told so by
 * mail. Answers why not; null when it is done.
 */
export async function joinRecord(context: Context, { held, own }: WaitingRecord): Promise<Problem | null> {
  const { env, now, origin } = context
  const db = database(env)
  const holderId = held.accountId
  if (await openQuestion(env, { patientId: held.id, accountId: holderId }, now)) return QUESTION_UNDER_WAY
  const to = { accountId: own.accountId, patientId: own.id }
  const moving = await moveRecord(env, { patientId: held.id, from: [holderId], to })
  const profile = joinedProfile(own, held)
  const row = letterRow(await toldTo(env, holderId, held.firstName, origin), now)
  const asked = db
    .select({ id: consultations.id })
    .from(consultations)
    .where(and(eq(consultations.patientId, held.id), eq(consultations.accountId, holderId)))
  const theirs = eq(patients.id, held.id)
  // What they asked for in secret as a minor is in a space apart, and stays a record of its own.
  const apart = await db.$count(
    consultations,
    and(eq(consultations.patientId, held.id), ne(consultations.accountId, holderId)),
  )
  await db.batch([
    // By the questions, and so before they are moved.
    db
      .update(colleagueNotes)
      .set({ patientId: own.id })
      .where(and(eq(colleagueNotes.patientId, held.id), inArray(colleagueNotes.consultationId, asked))),
    db
      .update(pathwayForms)
      .set({ patientId: own.id })
      .where(and(eq(pathwayForms.patientId, held.id), inArray(pathwayForms.consultationId, asked))),
    db
      .update(audit)
      .set({ patientId: own.id })
      .where(and(eq(audit.patientId, held.id), or(isNull(audit.consultationId), inArray(audit.consultationId, asked)))),
    ...moving,
    db.update(patients).set(profile).where(eq(patients.id, own.id)),
    apart > 0
      ? db
          .update(patients)
          .set({ ...CONTACT, invitedEmail: null, invitedAt: null, removedAt: now })
          .where(theirs)
      : db.delete(patients).where(theirs),
    db.delete(secretSpaces).where(eq(secretSpaces.patientId, held.id)),
    db.insert(audit).values({
      id: randomId(),
      at: now,
      accountId: own.accountId,
      action: 'patient.take-over',
      consultationId: null,
      patientId: own.id,
    }),
    db.insert(outbox).values(row),
  ])
  wakeOutbox(context, row.id)
  await tellOpenQuestions(env, own.id, profile.allergies ?? '')
  return null
}
