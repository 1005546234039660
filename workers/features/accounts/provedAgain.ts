import { eq } from 'drizzle-orm'
import { iso } from '../../../domain/language/instant.ts'
import { json } from '../../http/answer.ts'
import { accountOf, type Context } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { database } from '../../storage/database.ts'
import { audit } from '../../storage/operationsSchema.ts'
import { sessions } from '../../storage/signInSchema.ts'

/** Writes down that the owner of the session has just proved again who they are. */
export async function provedAgain(context: Context): Promise<Response> {
  const { env, now, session } = context
  const db = database(env)
  await db.batch([
    db
      .update(sessions)
      .set({ steppedUpAt: now })
      .where(eq(sessions.tokenSha256, session?.tokenSha256 ?? '')),
    db.insert(audit).values({ id: randomId(), at: now, accountId: accountOf(context), action: 'session.step-up' }),
  ])
  return json({ steppedUpAt: iso(now) })
}
