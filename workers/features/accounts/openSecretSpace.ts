import { and, eq, isNull } from 'drizzle-orm'
import { parisDay } from '../../../domain/people/age.ts'
import { mayAskForSecrecy } from '../../../domain/people/secrecy.ts'
import { accept, type Result, refuse } from '../../../domain/result.ts'
import type { Problem } from '../../../protocol/problems.ts'
import type { Context } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { accounts } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'
import { audit } from '../../storage/operationsSchema.ts'
import { patients, secretSpaces } from '../../storage/peopleSchema.ts'
import { agreements, type OpenAccount } from './createAccount.ts'

type Opening = { email: string; known: OpenAccount | null; patientId: string; askedAt: number }

/**
 * A minor opens the space of which their parents are told nothing, or comes back to it. What they agree to is agreed
 * to by themselves; the organisation is their contract's, and no member number names them.
 */
export async function openSecretSpace(
  context: Context,
  { email, known, patientId, askedAt }: Opening,
): Promise<Result<OpenAccount, Problem>> {
  const { env, locale, now } = context
  const db = database(env)
  const [patient] = await db
    .select()
    .from(patients)
    .where(and(eq(patients.id, patientId), isNull(patients.removedAt)))
  if (!patient || !mayAskForSecrecy(patient, parisDay(now))) return refuse<Problem>({ problem: 'not-found' })
  if (known) {
    const [space] = await db
      .select()
      .from(secretSpaces)
      .where(and(eq(secretSpaces.accountId, known.id), eq(secretSpaces.patientId, patientId)))
    return space ? accept(known) : refuse<Problem>({ problem: 'address-in-use' })
  }
  const [holder] = await db
    .select({ organisationId: accounts.organisationId })
    .from(accounts)
    .where(eq(accounts.id, patient.accountId))
  const account: OpenAccount = {
    id: randomId(),
    email,
    role: 'member',
    organisationId: holder?.organisationId ?? null,
  }
  await db.batch([
    db.insert(accounts).values({ ...account, memberNumber: null, locale, createdAt: now }),
    db.insert(secretSpaces).values({ accountId: account.id, patientId, createdAt: now }),
    ...(await agreements(context, account.id, askedAt)),
    db.insert(audit).values({
      id: randomId(),
      at: now,
      accountId: account.id,
      action: 'patient.ask-secrecy',
      consultationId: null,
      patientId,
    }),
  ])
  return accept(account)
}
