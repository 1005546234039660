import { and, eq, ne } from 'drizzle-orm'
import { noContent } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { database } from '../../storage/database.ts'
import { audit } from '../../storage/operationsSchema.ts'
import { sessions } from '../../storage/signInSchema.ts'

/** `DELETE /api/sessions`: signs out everywhere but here. */
export const endOtherSessions: Handler = async (context) => {
  const { env, now, session } = context
  const accountId = accountOf(context)
  const db = database(env)
  await db.batch([
    db
      .delete(sessions)
      .where(and(eq(sessions.accountId, accountId), ne(sessions.tokenSha256, session?.tokenSha256 ?? ''))),
    db.insert(audit).values({ id: randomId(), at: now, accountId, action: 'session.end' }),
  ])
  return noContent()
}
