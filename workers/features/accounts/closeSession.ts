import { eq } from 'drizzle-orm'
import type { Handler } from '../../http/context.ts'
import { readCookie, SESSION_COOKIE, setCookie } from '../../http/cookies.ts'
import { sha256 } from '../../http/digest.ts'
import { database } from '../../storage/database.ts'
import { sessions } from '../../storage/signInSchema.ts'

/** `DELETE /api/session`: 204, signed in or not. */
export const closeSession: Handler = async ({ env, request, frame }) => {
  const token = readCookie(request, SESSION_COOKIE)
  if (token)
    await database(env)
      .delete(sessions)
      .where(eq(sessions.tokenSha256, await sha256(token)))
  return new Response(null, { status: 204, headers: { 'set-cookie': setCookie(SESSION_COOKIE, '', 0, frame) } })
}
