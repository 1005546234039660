import { and, eq, gt } from 'drizzle-orm'
import type { Context } from '../../http/context.ts'
import { HAND_OVER_COOKIE, readCookie } from '../../http/cookies.ts'
import { sha256 } from '../../http/digest.ts'
import { database } from '../../storage/database.ts'
import { ssoPending } from '../../storage/handOverSchema.ts'

/** The hand-over that waits for its address to be confirmed in this browser; `null` for none. */
export async function pendingOf({ env, request, now }: Context) {
  const secret = readCookie(request, HAND_OVER_COOKIE)
  if (!secret) return null
  const [row] = await database(env)
    .select()
    .from(ssoPending)
    .where(and(eq(ssoPending.secretSha256, await sha256(secret)), gt(ssoPending.expiresAt, now)))
  return row ?? null
}
