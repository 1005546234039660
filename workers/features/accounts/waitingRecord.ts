import { and, desc, eq, isNull } from 'drizzle-orm'
import { parisDay } from '../../../domain/people/age.ts'
import { isInvitationOpen } from '../../../domain/people/invitation.ts'
import { isOfAge } from '../../../domain/people/majority.ts'
import { accounts } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'
import { patients } from '../../storage/peopleSchema.ts'
import { heldBy } from './ownPatient.ts'

type Row = typeof patients.$inferSelect
/** A record that waits for its person: in whose account it is held, and the person's own row in theirs. */
export type WaitingRecord = { held: Row; own: Row; holder: string }

/**
 * The record that an account was invited to take over, at its own address: of an adult with the birth date of the
 * account's own person, on a contract of the same insurer, whose data never show in another's. Null for none.
 */
export async function waitingRecord(
  env: Env,
  account: { id: string; email: string },
  now: number,
): Promise<WaitingRecord | null> {
  const db = database(env)
  const invited = await db
    .select()
    .from(patients)
    .where(and(eq(patients.invitedEmail, account.email), isNull(patients.removedAt)))
    .orderBy(desc(patients.invitedAt))
  if (invited.length === 0) return null
  const [own] = await db
    .select()
    .from(patients)
    .where(and(heldBy(account.id), eq(patients.relation, 'self')))
  const held = invited.find(
    ({ birthDate, invitedAt }) =>
      birthDate === own?.birthDate && isOfAge(birthDate, parisDay(now)) && isInvitationOpen(invitedAt, now),
  )
  if (!own || !held || held.accountId === account.id) return null
  const insurerOf = async (id: string) =>
    (await db.select({ id: accounts.organisationId }).from(accounts).where(eq(accounts.id, id)))[0]
  const [theirs, ours] = [await insurerOf(held.accountId), await insurerOf(account.id)]
  if (!theirs || !ours || theirs.id !== ours.id) return null
  const [holder] = await db
    .select({ firstName: patients.firstName, lastName: patients.lastName })
    .from(patients)
    .where(and(heldBy(held.accountId), eq(patients.relation, 'self')))
  return { held, own, holder: holder ? `${holder.firstName} ${holder.lastName}` : '' }
}
