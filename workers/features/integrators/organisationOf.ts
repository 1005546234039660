import { eq } from 'drizzle-orm'
import type { Context } from '../../http/context.ts'
import { accounts } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'

/** The organisation that a caller acts for: the key's own, or the one an administrator looks after; `null` for none. */
export async function organisationOf({ env, caller }: Pick<Context, 'env' | 'caller'>): Promise<string | null> {
  if (caller.kind === 'integrator') return caller.organisationId
  if (caller.kind === 'anonymous') return null
  const [row] = await database(env)
    .select({ organisationId: accounts.organisationId })
    .from(accounts)
    .where(eq(accounts.id, caller.accountId))
  return row?.organisationId ?? null
}
