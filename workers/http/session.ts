import { and, eq, gt } from 'drizzle-orm'
import { mustUsePasskey } from '../../domain/access/passkeys.ts'
import type { Caller } from '../../domain/access/rules.ts'
import type { Role } from '../../domain/vocabulary.ts'
import { accounts } from '../storage/accountSchema.ts'
import { database } from '../storage/database.ts'
import { sessions } from '../storage/signInSchema.ts'
import { type Allowance, bearerOf, identifyKey } from './apiKey.ts'
import { frameOf, readCookie, SESSION_COOKIE } from './cookies.ts'
import { sha256 } from './digest.ts'

/** How long a session lasts: a working day with room. */
export const SESSION_SECONDS = 12 * 3600

/** How old « last used » may be before it is written anew, in milliseconds: a write for each request would cost more than it tells. */
const SEEN_EVERY_MS = 5 * 60_000

/** What a request needs to know of the session it came with. Times in epoch milliseconds. */
export type RunningSession = {
  tokenSha256: string
  /** When its owner last proved who they are: at its beginning, or by a step-up since. */
  provenAt: number
  lastUsedAt: number
}

/** Who sent a request, and, for an integrator, how many more it may send. */
export type Identity = { caller: Caller; email: string; session: RunningSession | null; allowance: Allowance | null }

const ANONYMOUS: Identity = { caller: { kind: 'anonymous' }, email: '', session: null, allowance: null }

/** An insurer's widget is for its own members: no doctor, and nobody of another insurer, is somebody there. */
export const mayUseFrame = (
  { role, organisationId }: { role: Role; organisationId: string | null },
  frame: string | null,
): boolean => frame === null || (role === 'member' && organisationId === frame)

/** Who sent this request: an integrator by its key, everyone else by the session's cookie. */
export async function identify(request: Request, env: Env, now: number): Promise<Identity> {
  const bearer = bearerOf(request)
  if (bearer !== null) return { ...ANONYMOUS, ...(await identifyKey(bearer, env, now)) }
  const token = readCookie(request, SESSION_COOKIE)
  if (!token) return ANONYMOUS
  const [row] = await database(env)
    .select({ account: accounts, session: sessions })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(eq(sessions.tokenSha256, await sha256(token)), gt(sessions.expiresAt, now)))
  if (!row || row.account.suspendedAt !== null || !mayUseFrame(row.account, frameOf(request))) return ANONYMOUS
  const { account, session } = row
  // A session that a code opened before passkeys were asked for is worth no more than the code.
  if (!session.enrolling && session.provenBy !== 'passkey' && mustUsePasskey(account.role, env.REQUIRE_PASSKEY))
    return ANONYMOUS
  return {
    caller: { kind: session.enrolling ? 'enrolling' : 'account', accountId: account.id, role: account.role },
    email: account.email,
    session: {
      tokenSha256: session.tokenSha256,
      provenAt: session.steppedUpAt ?? session.createdAt,
      lastUsedAt: session.lastUsedAt ?? session.createdAt,
    },
    allowance: null,
  }
}

/** Writes down that a session is in use, now and then. */
export async function touchSession(session: RunningSession, env: Env, now: number): Promise<void> {
  if (now - session.lastUsedAt < SEEN_EVERY_MS) return
  await database(env).update(sessions).set({ lastUsedAt: now }).where(eq(sessions.tokenSha256, session.tokenSha256))
}
