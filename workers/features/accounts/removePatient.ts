import { and, eq } from 'drizzle-orm'
import { noContent } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { database } from '../../storage/database.ts'
import { audit, consultations, documents, patients, prescriptions } from '../../storage/schema.ts'
import { openQuestion } from '../consultations/startConsultation.ts'
import { ofAccount, ownPatient } from './ownPatient.ts'

/** Whose the record of a removed beneficiary is: no account's. It is kept for its twenty years all the same. */
const NOBODY = ''

/**
 * `DELETE /api/patients/{id}`: a beneficiary leaves the account, and with them everything about them: the account sees
 * none of it any more. Rooms are told first and again by a second press, so that a cut leaves nothing readable.
 */
export const removePatient: Handler = async (context) => {
  const { env, now } = context
  const patient = await ownPatient(context)
  if (!patient) return { problem: 'not-found' }
  if (patient.relation === 'self') return { problem: 'not-allowed' }
  const open = await openQuestion(env, patient.id, now)
  if (open) return open
  const db = database(env)
  const rows = await db
    .select({ id: consultations.id })
    .from(consultations)
    .where(eq(consultations.patientId, patient.id))
  for (const { id } of rows) await env.CONSULTATION_ROOM.get(env.CONSULTATION_ROOM.idFromString(id)).withdraw()
  await db.batch([
    db
      .update(patients)
      .set({ removedAt: now })
      .where(and(eq(patients.id, patient.id), ofAccount(accountOf(context)))),
    db.update(consultations).set({ accountId: NOBODY }).where(eq(consultations.patientId, patient.id)),
    db.update(documents).set({ accountId: NOBODY }).where(eq(documents.patientId, patient.id)),
    db.update(prescriptions).set({ accountId: NOBODY }).where(eq(prescriptions.patientId, patient.id)),
    db.insert(audit).values({
      id: randomId(),
      at: now,
      accountId: accountOf(context),
      action: 'patient.remove',
      consultationId: null,
      patientId: patient.id,
    }),
  ])
  return noContent()
}
