import { lt } from 'drizzle-orm'
import * as z from 'zod/mini'
import { browserSha256Of } from '../../http/browser.ts'
import type { Context } from '../../http/context.ts'
import { randomSecret, sha256 } from '../../http/digest.ts'
import { bytesOfBase64url } from '../../prescription/keys.ts'
import { CHALLENGE_LABEL } from '../../secrets/labels.ts'
import { isSealed, open, seal } from '../../secrets/sealing.ts'
import { database } from '../../storage/database.ts'
import { spentChallenges } from '../../storage/signInSchema.ts'

/** A page of sign-in may stand open for a while before somebody touches the key, in milliseconds. */
const CHALLENGE_MS = 30 * 60_000

const contents = z.object({
  nonce: z.string(),
  purpose: z.enum(['sign-in', 'step-up', 'add']),
  accountId: z.nullable(z.string()),
  browserSha256: z.string(),
  expiresAt: z.number(),
})
export type ChallengePurpose = z.infer<typeof contents>['purpose']

type Wanted = { purpose: ChallengePurpose; accountId: string | null }

/**
 * A challenge for an authenticator: sealed, so that nothing is kept for a page that somebody opens and leaves, and good
 * for one purpose, one browser and, where somebody is signed in, one account.
 */
export const makeChallenge = ({ env, now }: Context, wanted: Wanted, browserSha256: string): Promise<string> =>
  seal(
    env,
    CHALLENGE_LABEL,
    JSON.stringify({ ...wanted, browserSha256, nonce: randomSecret(), expiresAt: now + CHALLENGE_MS }),
  )

/** Uses a challenge up: true once, for what it was made for, in time. `encoded` as the browser signed it, in base64url. */
export async function spendChallenge(
  { env, now, request }: Context,
  wanted: Wanted,
  encoded: string,
): Promise<boolean> {
  const text = new TextDecoder().decode(bytesOfBase64url(encoded))
  if (!isSealed(text)) return false
  let read: unknown
  try {
    read = JSON.parse(await open(env, CHALLENGE_LABEL, text))
  } catch {
    return false
  }
  const { purpose, accountId, browserSha256, expiresAt } = contents.parse(read)
  const fits = purpose === wanted.purpose && accountId === wanted.accountId && expiresAt > now
  if (!fits || browserSha256 !== (await browserSha256Of(request))) return false
  const spent = await database(env)
    .insert(spentChallenges)
    .values({ sha256: await sha256(text), expiresAt })
    .onConflictDoNothing()
    .returning({ sha256: spentChallenges.sha256 })
  return spent.length > 0
}

/** For the sweep: what has expired needs no remembering. */
export const forgetSpentChallenges = (env: Env, now: number) =>
  database(env).delete(spentChallenges).where(lt(spentChallenges.expiresAt, now))
