import { and, eq } from 'drizzle-orm'
import type { Action } from '../../../domain/access/rules.ts'
import { randomId } from '../../http/digest.ts'
import { database } from '../../storage/database.ts'
import { audit, patients } from '../../storage/schema.ts'
import { moveRecord } from './moveRecord.ts'

/** Whose the record of a person is who left an account: no account's. It is kept for its twenty years all the same. */
const NOBODY = ''

type Detaching = { patientId: string; accountId: string; action: Action; now: number }

/**
 * Takes a person and everything about them out of an account, which sees none of it any more. What a minor asked for in
 * secret is not the account's, and stays theirs.
 */
export async function detachPatient(env: Env, { patientId, accountId, action, now }: Detaching): Promise<void> {
  const db = database(env)
  const moving = await moveRecord(env, { patientId, from: [accountId], to: NOBODY })
  await db.batch([
    db
      .update(patients)
      .set({ removedAt: now })
      .where(and(eq(patients.id, patientId), eq(patients.accountId, accountId))),
    ...moving,
    db.insert(audit).values({ id: randomId(), at: now, accountId, action, consultationId: null, patientId }),
  ])
}
