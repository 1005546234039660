import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Action } from '../../../domain/access/rules.ts'
import { randomId } from '../../http/digest.ts'
import { consultations } from '../../storage/consultationSchema.ts'
import { database } from '../../storage/database.ts'
import { audit } from '../../storage/operationsSchema.ts'
import { patients } from '../../storage/peopleSchema.ts'
import { moveRecord } from './moveRecord.ts'

/** Whose the record of a person is who left an account: no account's. It is kept for its twenty years all the same. */
const NOBODY = ''

/** What no record needs: it goes with the account. */
export const CONTACT = { address: null, postcode: null, city: null, country: null, phone: null, profession: null }

type Detaching = { patientId: string; accountId: string; action: Action; now: number }

/**
 * Takes a person and everything about them out of an account, which sees none of it any more. Who asked a doctor leaves a
 * record, which the law keeps; of who never did nothing is kept. What a minor asked for in secret is not the account's,
 * and stays theirs.
 */
export async function detachPatient(env: Env, { patientId, accountId, action, now }: Detaching): Promise<void> {
  const db = database(env)
  const theirs = and(eq(patients.id, patientId), eq(patients.accountId, accountId))
  const asked = await db.$count(
    consultations,
    and(eq(consultations.patientId, patientId), isNotNull(consultations.submittedAt)),
  )
  const moving = await moveRecord(env, { patientId, from: [accountId], to: { accountId: NOBODY } })
  await db.batch([
    asked > 0
      ? db
          .update(patients)
          .set({ ...CONTACT, invitedEmail: null, invitedAt: null, removedAt: now })
          .where(theirs)
      : db.delete(patients).where(theirs),
    ...moving,
    db
      .delete(consultations)
      .where(
        and(
          eq(consultations.patientId, patientId),
          eq(consultations.accountId, NOBODY),
          isNull(consultations.submittedAt),
        ),
      ),
    db.insert(audit).values({ id: randomId(), at: now, accountId, action, consultationId: null, patientId }),
  ])
}
