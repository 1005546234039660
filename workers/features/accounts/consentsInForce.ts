import { and, eq, isNull } from 'drizzle-orm'
import { CONSENT_KINDS, type ConsentKind } from '../../../domain/people/consentVersions.ts'
import { database } from '../../storage/database.ts'
import { consents } from '../../storage/peopleSchema.ts'

/** What an account agrees to now: given, and not withdrawn since. */
export async function consentsInForce(env: Env, accountId: string): Promise<ReadonlySet<ConsentKind>> {
  const rows = await database(env)
    .select({ kind: consents.kind })
    .from(consents)
    .where(and(eq(consents.accountId, accountId), isNull(consents.withdrawnAt)))
  return new Set(CONSENT_KINDS.filter((kind) => rows.some((row) => row.kind === kind)))
}

/** Whether somebody took back an agreement and has not given it again: not the same as never having been asked. */
export async function hasWithdrawn(env: Env, accountId: string, kind: ConsentKind): Promise<boolean> {
  const rows = await database(env)
    .select({ withdrawnAt: consents.withdrawnAt })
    .from(consents)
    .where(and(eq(consents.accountId, accountId), eq(consents.kind, kind)))
  return rows.length > 0 && rows.every(({ withdrawnAt }) => withdrawnAt !== null)
}
