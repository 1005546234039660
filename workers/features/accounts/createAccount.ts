import { eq } from 'drizzle-orm'
import * as z from 'zod/mini'
import { CONSENT_VERSIONS } from '../../../domain/people/consentVersions.ts'
import { SEXES } from '../../../domain/vocabulary.ts'
import type { Context } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { database } from '../../storage/database.ts'
import { accounts, consents, patients } from '../../storage/schema.ts'

const keptSignUp = z.object({
  organisation: z.string(),
  memberNumber: z.string(),
  lastName: z.string(),
  firstName: z.string(),
  sex: z.enum(SEXES),
  birthDate: z.string(),
  postcode: z.string(),
  city: z.string(),
  phone: z.string(),
})

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

/**
 * Opens the account of a sign-up whose code was right: the account, the member as their own first patient, and both
 * consents, in one transaction. When another code opened it a moment before, that account is the answer.
 */
export async function createAccount(context: Context, email: string, signUp: string): Promise<OpenAccount> {
  const { env, locale, now } = context
  const { organisation, memberNumber, ...self } = keptSignUp.parse(JSON.parse(signUp))
  const db = database(env)
  const account: OpenAccount = { id: randomId(), email, role: 'member', organisationId: organisation }
  const consent = (kind: 'portal-terms' | 'health-data') =>
    db
      .insert(consents)
      .values({ id: randomId(), accountId: account.id, kind, version: CONSENT_VERSIONS[kind], at: now })
  try {
    await db.batch([
      db.insert(accounts).values({ ...account, memberNumber, locale, createdAt: now }),
      db.insert(patients).values({ ...self, id: randomId(), accountId: account.id, relation: 'self', createdAt: now }),
      consent('portal-terms'),
      consent('health-data'),
    ])
    return account
  } catch (error) {
    const other = await accountByEmail(context, email)
    if (other) return other
    throw error
  }
}
