import { eq } from 'drizzle-orm'
import type { Action } from '../../../domain/access/rules.ts'
import { randomId } from '../../http/digest.ts'
import { database } from '../../storage/database.ts'
import { audit, consultations, documents, patients, prescriptions } from '../../storage/schema.ts'

/** Whose the record of a person is who left an account: no account's. It is kept for its twenty years all the same. */
const NOBODY = ''

type Detaching = { patientId: string; accountId: string; action: Action; now: number }

/**
 * Takes a person and everything about them out of an account, which sees none of it any more. Rooms are told first, and
 * again by a second press, so that a cut leaves nothing readable.
 */
export async function detachPatient(env: Env, { patientId, accountId, action, now }: Detaching): Promise<void> {
  const db = database(env)
  const rows = await db
    .select({ id: consultations.id })
    .from(consultations)
    .where(eq(consultations.patientId, patientId))
  for (const { id } of rows) await env.CONSULTATION_ROOM.get(env.CONSULTATION_ROOM.idFromString(id)).withdraw()
  await db.batch([
    db.update(patients).set({ removedAt: now }).where(eq(patients.id, patientId)),
    db.update(consultations).set({ accountId: NOBODY }).where(eq(consultations.patientId, patientId)),
    db.update(documents).set({ accountId: NOBODY }).where(eq(documents.patientId, patientId)),
    db.update(prescriptions).set({ accountId: NOBODY }).where(eq(prescriptions.patientId, patientId)),
    db.insert(audit).values({ id: randomId(), at: now, accountId, action, consultationId: null, patientId }),
  ])
}
