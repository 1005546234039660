import { and, eq, isNull } from 'drizzle-orm'
import type { Context } from '../../http/context.ts'
import { accountOf } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { patients } from '../../storage/schema.ts'

/** The people whom an account may act for; a beneficiary who was removed is nobody's. */
export const ofAccount = (accountId: string) => and(eq(patients.accountId, accountId), isNull(patients.removedAt))

/** The patient that the path names; another account's, or a removed one, does not exist. */
export async function ownPatient(context: Context): Promise<typeof patients.$inferSelect | undefined> {
  const [row] = await database(context.env)
    .select()
    .from(patients)
    .where(and(eq(patients.id, context.params['id'] ?? ''), ofAccount(accountOf(context))))
  return row
}
