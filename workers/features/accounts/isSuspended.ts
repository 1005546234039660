import { and, eq, isNotNull } from 'drizzle-orm'
import type { Context } from '../../http/context.ts'
import { accounts } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'

/** Whether an administrator shut this account out: told only to whoever proved that it is theirs. */
export const isSuspended = async ({ env }: Pick<Context, 'env'>, accountId: string): Promise<boolean> =>
  (await database(env).$count(accounts, and(eq(accounts.id, accountId), isNotNull(accounts.suspendedAt)))) > 0
