import { eq } from 'drizzle-orm'
import type { ConsentKind } from '../../../domain/people/consentVersions.ts'
import type { Context } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { accounts } from '../../storage/accountSchema.ts'
import { publishedVersions, versionsInForce } from '../../storage/consentTexts.ts'
import { database } from '../../storage/database.ts'
import { consents, patients } from '../../storage/peopleSchema.ts'
import type { KeptSignUp } from './completion.ts'

export type OpenAccount = {
  id: string
  email: string
  role: 'member' | 'doctor' | 'admin'
  organisationId: string | null
}

export async function accountByEmail({ env }: Context, email: string): Promise<OpenAccount | null> {
  const [row] = await database(env)
    .select({ id: accounts.id, email: accounts.email, role: accounts.role, organisationId: accounts.organisationId })
    .from(accounts)
    .where(eq(accounts.email, email))
  return row ?? null
}

const AT_SIGN_UP = ['portal-terms', 'health-data'] as const satisfies readonly ConsentKind[]

/**
 * What a space begins with, each agreement by itself: statements for the batch that opens an account. They are to the texts
 * that were in force when the boxes were ticked, not to what was published before the code was typed.
 */
export async function agreements({ env, now }: Context, accountId: string, tickedAt: number) {
  const versions = versionsInForce(await publishedVersions(env, tickedAt))
  return AT_SIGN_UP.map((kind) =>
    database(env).insert(consents).values({ id: randomId(), accountId, kind, version: versions[kind], at: now }),
  )
}

/**
 * Opens the account of a sign-up whose code was right: the account, the member as their own first patient, and both
 * consents, in one transaction. When another code opened it a moment before, that account is the answer.
 */
export async function createAccount(
  context: Context,
  email: string,
  signUp: KeptSignUp,
  tickedAt: number,
): Promise<OpenAccount> {
  const { env, locale, now } = context
  const { organisation, memberNumber, email: _typed, ...self } = signUp
  const db = database(env)
  const account: OpenAccount = { id: randomId(), email, role: 'member', organisationId: organisation }
  try {
    await db.batch([
      db.insert(accounts).values({ ...account, memberNumber, locale, createdAt: now }),
      db.insert(patients).values({ ...self, id: randomId(), accountId: account.id, relation: 'self', createdAt: now }),
      ...(await agreements(context, account.id, tickedAt)),
    ])
    return account
  } catch (error) {
    const other = await accountByEmail(context, email)
    if (other) return other
    throw error
  }
}
