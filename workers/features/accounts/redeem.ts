import { and, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import { browserSha256Of } from '../../http/browser.ts'
import type { Context } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { loginCodes } from '../../storage/signInSchema.ts'
import { CODE_MINUTES, CODE_TRIES_MAX } from './codeLife.ts'
import { codeDigest } from './loginCode.ts'

/** Uses up this browser's newest code for an address; `null` when it is wrong, old, used or tried too often. */
export async function redeem(
  { env, request, now }: Context,
  email: string,
  code: string,
): Promise<{ signUp: string | null; askedAt: number } | null> {
  const db = database(env)
  const browserSha256 = await browserSha256Of(request)
  const [newest] = await db
    .select({ id: loginCodes.id })
    .from(loginCodes)
    .where(and(eq(loginCodes.browserSha256, browserSha256), eq(loginCodes.email, email)))
    .orderBy(desc(loginCodes.expiresAt))
    .limit(1)
  if (!newest) return null
  // The try is counted before it is judged: a hundred guesses at once are still five.
  const open = and(eq(loginCodes.id, newest.id), isNull(loginCodes.usedAt), gt(loginCodes.expiresAt, now))
  const [tried] = await db
    .update(loginCodes)
    .set({ tries: sql`${loginCodes.tries} + 1` })
    .where(and(open, lt(loginCodes.tries, CODE_TRIES_MAX)))
    .returning({ codeSha256: loginCodes.codeSha256 })
  if (!tried || tried.codeSha256 !== (await codeDigest(newest.id, code))) return null
  const [used] = await db
    .update(loginCodes)
    .set({ usedAt: now })
    .where(open)
    .returning({ signUp: loginCodes.signUp, expiresAt: loginCodes.expiresAt })
  return used ? { signUp: used.signUp, askedAt: used.expiresAt - CODE_MINUTES * 60_000 } : null
}
