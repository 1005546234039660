import { and, eq, gt } from 'drizzle-orm'
import type { Context } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { enrolments } from '../../storage/signInSchema.ts'

/** Whether an administrator lets this account add its first passkey with a mailed code, now. */
export async function enrolmentOf({ env, now }: Context, accountId: string): Promise<boolean> {
  const [row] = await database(env)
    .select({ accountId: enrolments.accountId })
    .from(enrolments)
    .where(and(eq(enrolments.accountId, accountId), gt(enrolments.expiresAt, now)))
  return row !== undefined
}
