import { and, eq, gt } from 'drizzle-orm'
import type { Caller } from '../../domain/access/rules.ts'
import type { Role } from '../../domain/vocabulary.ts'
import { database } from '../storage/database.ts'
import { accounts, sessions } from '../storage/schema.ts'
import { type Allowance, bearerOf, identifyKey } from './apiKey.ts'
import { frameOf, readCookie, SESSION_COOKIE } from './cookies.ts'
import { sha256 } from './digest.ts'

/** How long a session lasts: a working day with room. */
export const SESSION_SECONDS = 12 * 3600

/** Who sent a request, and, for an integrator, how many more it may send. */
export type Identity = { caller: Caller; email: string; allowance: Allowance | null }

const ANONYMOUS: Identity = { caller: { kind: 'anonymous' }, email: '', allowance: null }

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
    .select({ id: accounts.id, role: accounts.role, email: accounts.email, organisationId: accounts.organisationId })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(eq(sessions.tokenSha256, await sha256(token)), gt(sessions.expiresAt, now)))
  if (!row || !mayUseFrame(row, frameOf(request))) return ANONYMOUS
  return { ...ANONYMOUS, caller: { kind: 'account', accountId: row.id, role: row.role }, email: row.email }
}

/**
 * When the owner of a request's session last proved who they are: at its beginning, or by a fresh code since. Null
 * without a session that still runs.
 */
export async function provenAt(request: Request, env: Env, now: number): Promise<number | null> {
  const token = readCookie(request, SESSION_COOKIE)
  if (!token) return null
  const [row] = await database(env)
    .select({ createdAt: sessions.createdAt, steppedUpAt: sessions.steppedUpAt })
    .from(sessions)
    .where(and(eq(sessions.tokenSha256, await sha256(token)), gt(sessions.expiresAt, now)))
  return row ? (row.steppedUpAt ?? row.createdAt) : null
}
