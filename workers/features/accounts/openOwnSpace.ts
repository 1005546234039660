import { and, desc, eq, isNull } from 'drizzle-orm'
import { parisDay } from '../../../domain/people/age.ts'
import { isInvitationOpen } from '../../../domain/people/invitation.ts'
import { isOfAge } from '../../../domain/people/majority.ts'
import { accept, type Result, refuse } from '../../../domain/result.ts'
import type { Problem } from '../../../protocol/problems.ts'
import type { Context } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { accounts } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'
import { patients, secretSpaces } from '../../storage/peopleSchema.ts'
import { agreements, type OpenAccount } from './createAccount.ts'
import { joinRecord } from './joinRecord.ts'
import { takeOver } from './takeOver.ts'
import { waitingRecord } from './waitingRecord.ts'

type Opening = { email: string; known: OpenAccount | null; birthDate: string; askedAt: number }

/** An adult beneficiary takes up their invitation: the address is proven by the code, the person by their birth date. */
export async function openOwnSpace(
  context: Context,
  { email, known, birthDate, askedAt }: Opening,
): Promise<Result<OpenAccount, Problem>> {
  const { env, now } = context
  const db = database(env)
  const invited = await db
    .select()
    .from(patients)
    .where(and(eq(patients.invitedEmail, email), isNull(patients.removedAt)))
    .orderBy(desc(patients.invitedAt))
  const patient = invited.find((row) => row.birthDate === birthDate)
  if (!patient || !isInvitationOpen(patient.invitedAt, now) || !isOfAge(birthDate, parisDay(now)))
    return refuse<Problem>({ problem: 'no-invitation' })
  if (known && !(await mayBecomeTheirs(context, known, patient.id))) {
    const waiting = known.role === 'member' ? await waitingRecord(env, known, now) : null
    if (!waiting) return refuse<Problem>({ problem: 'address-in-use' })
    const held = await joinRecord(context, waiting)
    return held ? refuse(held) : accept(known)
  }
  const [holder] = await db
    .select({ organisationId: accounts.organisationId, memberNumber: accounts.memberNumber })
    .from(accounts)
    .where(eq(accounts.id, patient.accountId))
  if (!holder) return refuse<Problem>({ problem: 'no-invitation' })
  const account = known ?? (await openAccount(context, email, holder, askedAt))
  const held = await takeOver(context, patient, account.id)
  return held ? refuse(held) : accept(account)
}

/** An account that holds nobody yet, left by an earlier try, or the person's own secret space. */
async function mayBecomeTheirs({ env }: Context, { id, role }: OpenAccount, patientId: string): Promise<boolean> {
  const db = database(env)
  if (role !== 'member') return false
  const [space] = await db.select().from(secretSpaces).where(eq(secretSpaces.accountId, id))
  if (space) return space.patientId === patientId
  return (await db.$count(patients, eq(patients.accountId, id))) === 0
}

type Contract = { organisationId: string | null; memberNumber: string | null }

async function openAccount(context: Context, email: string, contract: Contract, askedAt: number): Promise<OpenAccount> {
  const { env, locale, now } = context
  const db = database(env)
  const { organisationId, memberNumber } = contract
  const account: OpenAccount = { id: randomId(), email, role: 'member', organisationId }
  await db.batch([
    db.insert(accounts).values({ ...account, memberNumber, locale, createdAt: now }),
    ...(await agreements(context, account.id, askedAt)),
  ])
  return account
}
