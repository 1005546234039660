import { and, desc, eq, gt } from 'drizzle-orm'
import { database } from '../../storage/database.ts'
import { sessions } from '../../storage/signInSchema.ts'
import { sessionIdOf } from './sessionId.ts'

/** Where an account is signed in now, the latest first, each with its name in lists. */
export async function runningSessions(env: Env, accountId: string, now: number) {
  const rows = await database(env)
    .select()
    .from(sessions)
    .where(and(eq(sessions.accountId, accountId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt))
  return Promise.all(rows.map(async (row) => ({ ...row, id: await sessionIdOf(row.tokenSha256) })))
}
