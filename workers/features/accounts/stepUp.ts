import { eq } from 'drizzle-orm'
import { iso } from '../../../domain/language/instant.ts'
import { stepUpBody } from '../../../protocol/accounts.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { readCookie, SESSION_COOKIE } from '../../http/cookies.ts'
import { randomId, sha256 } from '../../http/digest.ts'
import { withinLoginLimit } from '../../http/rateLimit.ts'
import { database } from '../../storage/database.ts'
import { audit, sessions } from '../../storage/schema.ts'
import { redeem } from './openSession.ts'

/** `POST /api/session/step-up`: the owner of a session proves again who they are, by a code of their own mailbox. */
export const stepUp: Handler = async (context) => {
  const { env, request, email, now, caller } = context
  const body = await readJson(request, stepUpBody)
  if (!body.ok) return body.refusal
  const limited = await withinLoginLimit(context, email)
  if (limited) return limited
  const isMember = caller.kind === 'account' && caller.role === 'member'
  if (env.REQUIRE_PASSKEY === 'true' && !isMember) return { problem: 'not-allowed' }
  if (!(await redeem(context, email, body.value.code.replace(/\s/g, '')))) return { problem: 'wrong-code' }
  const token = readCookie(request, SESSION_COOKIE) ?? ''
  const db = database(env)
  await db.batch([
    db
      .update(sessions)
      .set({ steppedUpAt: now })
      .where(eq(sessions.tokenSha256, await sha256(token))),
    db.insert(audit).values({ id: randomId(), at: now, accountId: accountOf(context), action: 'session.step-up' }),
  ])
  return json({ steppedUpAt: iso(now) })
}
