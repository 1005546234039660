import { and, eq } from 'drizzle-orm'
import { mailLinkOf } from '../../../domain/people/mailLink.ts'
import type { Problem } from '../../../protocol/problems.ts'
import { type LetterPayload, letterRow } from '../../delivery/deliverLetter.ts'
import { wakeOutbox } from '../../delivery/wakeOutbox.ts'
import type { Context } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { accounts } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'
import { audit, outbox } from '../../storage/operationsSchema.ts'
import { patients, secretSpaces } from '../../storage/peopleSchema.ts'
import { openQuestion } from '../consultations/startConsultation.ts'
import { moveRecord } from './moveRecord.ts'

export const QUESTION_UNDER_WAY: Problem = {
  problem: 'conflict',
  detail: {
    fr: 'Une question est encore ouverte pour vous dans l’espace qui tenait votre dossier. Attendez sa fin, puis recommencez.',
    en: 'A question is still open for you in the space that held your record. Wait for its end, then try again.',
  },
}

/**
 * A person takes their record over into an account of their own: profile, questions, documents and prescriptions leave
 * the account that held them, which is told so by mail. Answers why not; null when it is done.
 */
export async function takeOver(
  context: Context,
  patient: typeof patients.$inferSelect,
  accountId: string,
): Promise<Problem | null> {
  const { env, now, origin } = context
  const db = database(env)
  const holderId = patient.accountId
  for (const holder of [holderId, accountId])
    if (await openQuestion(env, { patientId: patient.id, accountId: holder }, now)) return QUESTION_UNDER_WAY
  const moving = await moveRecord(env, { patientId: patient.id, from: [holderId], to: { accountId } })
  const letter = await toldTo(env, holderId, patient.firstName, origin)
  const row = letterRow(letter, now)
  await db.batch([
    db
      .update(patients)
      .set({ accountId, relation: 'self', invitedEmail: null, invitedAt: null, ofAgeToldAt: now })
      .where(and(eq(patients.id, patient.id), eq(patients.accountId, holderId))),
    ...moving,
    // Whoever posed as the minor acts for them no more, and takes nothing back.
    db.delete(secretSpaces).where(eq(secretSpaces.patientId, patient.id)),
    db.insert(audit).values({
      id: randomId(),
      at: now,
      accountId,
      action: 'patient.take-over',
      consultationId: null,
      patientId: patient.id,
    }),
    db.insert(outbox).values(row),
  ])
  wakeOutbox(context, row.id)
  return null
}

/** The letter to who held a record: `name` has it to themselves now. */
export async function toldTo(env: Env, holderId: string, name: string, origin: string): Promise<LetterPayload> {
  const [holder] = await database(env)
    .select({ email: accounts.email, locale: accounts.locale, firstName: patients.firstName })
    .from(accounts)
    .leftJoin(patients, and(eq(patients.accountId, accounts.id), eq(patients.relation, 'self')))
    .where(eq(accounts.id, holderId))
  if (!holder) throw new Error('a record was held by an account that is not there')
  const { email, locale, firstName } = holder
  const link = mailLinkOf('own-space-opened', origin)
  return { to: email, locale, letter: { template: 'own-space-opened', firstName: firstName ?? '', name, link } }
}
