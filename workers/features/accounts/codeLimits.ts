import { and, eq, gt } from 'drizzle-orm'
import type { Problem } from '../../../protocol/problems.ts'
import { browserSha256Of } from '../../http/browser.ts'
import type { Context } from '../../http/context.ts'
import { addressOf, within } from '../../http/rateLimit.ts'
import { database } from '../../storage/database.ts'
import { knownBrowsers, loginCodes } from '../../storage/signInSchema.ts'
import { CODE_MINUTES } from './codeLife.ts'

/**
 * How many codes strangers may ask for at one address within an hour. With five tries each that is fifty guesses at a
 * million, and the most that a mailbox is written to; a person on a new device asks for one or two.
 */
export const STRANGERS_CODES_AN_HOUR = 10
const HOUR_SECONDS = 3600

type Asking = { limited: Problem } | { limited: null; stranger: boolean }

/** Whether somebody signed in at this address, from this very browser, before. */
async function isKnown({ env, request }: Context, email: string): Promise<boolean> {
  const [row] = await database(env)
    .select({ email: knownBrowsers.email })
    .from(knownBrowsers)
    .where(and(eq(knownBrowsers.browserSha256, await browserSha256Of(request)), eq(knownBrowsers.email, email)))
  return row !== undefined
}

/**
 * Whether a code may be asked for at an address. A browser that signed in there before has a budget of its own; everyone
 * else shares one by where they are, and one by the address, which they can only use up for each other. Known addresses
 * and others are counted alike.
 */
export async function mayAskForCode(context: Context, email: string): Promise<Asking> {
  const { env, request, now } = context
  if (env.RATE_LIMITS === 'off') return { limited: null, stranger: true }
  if (await isKnown(context, email)) {
    const limited = await within(context, env.LOGIN_LIMIT, `browser:${await browserSha256Of(request)}`)
    return limited ? { limited } : { limited, stranger: false }
  }
  const limited = await within(context, env.LOGIN_LIMIT, `address:${addressOf(context)}`)
  if (limited) return { limited }
  const since = now + CODE_MINUTES * 60_000 - HOUR_SECONDS * 1000
  const asked = await database(env).$count(
    loginCodes,
    and(eq(loginCodes.email, email), eq(loginCodes.stranger, true), gt(loginCodes.expiresAt, since)),
  )
  return asked < STRANGERS_CODES_AN_HOUR
    ? { limited: null, stranger: true }
    : { limited: { problem: 'too-many-requests', retryAfterSeconds: HOUR_SECONDS } }
}

/**
 * Whether a code may be tried: apart from asking, and never counted by the address that it is for, so that no robot
 * elsewhere stands before the person who holds the right one. A code has its own five tries.
 */
export async function mayTryCode(context: Context, email: string): Promise<Problem | null> {
  const { env, request } = context
  if (env.RATE_LIMITS === 'off') return null
  const key = (await isKnown(context, email))
    ? `browser:${await browserSha256Of(request)}`
    : `address:${addressOf(context)}`
  return within(context, env.TRY_LIMIT, key)
}

/** For a fresh code to somebody who is signed in: a budget of the session's own account. */
export const mayAskToStepUp = (context: Context, accountId: string): Promise<Problem | null> =>
  within(context, context.env.LOGIN_LIMIT, `account:${accountId}`)
export const mayTryToStepUp = (context: Context, accountId: string): Promise<Problem | null> =>
  within(context, context.env.TRY_LIMIT, `account:${accountId}`)

/** For an invitation to an address that is not the caller's own: a budget of who invites, and one of who is written to. */
export const mayInvite = async (context: Context, accountId: string, email: string): Promise<Problem | null> =>
  (await within(context, context.env.LOGIN_LIMIT, `inviting:${accountId}`)) ??
  within(context, context.env.LOGIN_LIMIT, `invited:${email}`)

/** Remembers that an account signed in from this browser. */
export async function rememberBrowser({ env, request, now }: Context, email: string): Promise<void> {
  await database(env)
    .insert(knownBrowsers)
    .values({ browserSha256: await browserSha256Of(request), email, seenAt: now })
    .onConflictDoUpdate({ target: [knownBrowsers.browserSha256, knownBrowsers.email], set: { seenAt: now } })
}
