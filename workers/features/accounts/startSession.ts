import type { Context } from '../../http/context.ts'
import { SESSION_COOKIE, setCookie } from '../../http/cookies.ts'
import { randomSecret, sha256 } from '../../http/digest.ts'
import { SESSION_SECONDS } from '../../http/session.ts'
import { database } from '../../storage/database.ts'
import { sessions } from '../../storage/schema.ts'

/** Opens a session for an account; the answer is its cookie. */
export async function startSession({ env, now, frame }: Context, accountId: string): Promise<string> {
  const token = randomSecret()
  const expiresAt = now + SESSION_SECONDS * 1000
  await database(env)
    .insert(sessions)
    .values({ tokenSha256: await sha256(token), accountId, createdAt: now, expiresAt })
  return setCookie(SESSION_COOKIE, token, SESSION_SECONDS, frame)
}
