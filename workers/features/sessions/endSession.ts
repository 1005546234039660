import { eq } from 'drizzle-orm'
import { noContent } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { database } from '../../storage/database.ts'
import { audit } from '../../storage/operationsSchema.ts'
import { sessions } from '../../storage/signInSchema.ts'
import { runningSessions } from './runningSessions.ts'

/** `DELETE /api/sessions/{id}`: signs one device of one's own out, from afar. */
export const endSession: Handler = async (context) => {
  const { env, now, params } = context
  const accountId = accountOf(context)
  const found = (await runningSessions(env, accountId, now)).find(({ id }) => id === params['id'])
  if (!found) return { problem: 'not-found' }
  const db = database(env)
  await db.batch([
    db.delete(sessions).where(eq(sessions.tokenSha256, found.tokenSha256)),
    db.insert(audit).values({ id: randomId(), at: now, accountId, action: 'session.end' }),
  ])
  return noContent()
}
