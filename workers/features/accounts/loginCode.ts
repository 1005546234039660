import { and, desc, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import { deliverOutboxRow } from '../../delivery/d1Outbox.ts'
import type { CodePayload } from '../../delivery/deliverCode.ts'
import { json } from '../../http/answer.ts'
import type { Context } from '../../http/context.ts'
import { BROWSER_COOKIE, readCookie, setCookie } from '../../http/cookies.ts'
import { randomId, randomSecret, sha256 } from '../../http/digest.ts'
import { database } from '../../storage/database.ts'
import { loginCodes, outbox } from '../../storage/schema.ts'
import type { Completion } from './completion.ts'

export const CODE_MINUTES = 10
export const CODE_TRIES_MAX = 5
/** A sign-up waits so long for its code to be asked for again. */
const SIGN_UP_KEPT_MS = 3_600_000
const BROWSER_SECONDS = 3600

/** Six digits, each of the million equally likely: a draw beyond the last whole million is drawn again. */
function sixDigits(): string {
  const whole = 2 ** 32 - (2 ** 32 % 1_000_000)
  for (;;) {
    const [draw = 0] = crypto.getRandomValues(new Uint32Array(1))
    if (draw < whole) return String(draw % 1_000_000).padStart(6, '0')
  }
}

/** What is kept of a code: useless without its row, so that one table of a million digests does not open all. */
export const codeDigest = (rowId: string, code: string): Promise<string> => sha256(`${rowId}:${code}`)

/** The browser that a request comes from, by its cookie's shape; `null` for a new one. */
export function browserOf(request: Request): string | null {
  const value = readCookie(request, BROWSER_COOKIE)
  return value !== null && /^[0-9a-f]{64}$/.test(value) ? value : null
}

/**
 * Keeps a code for an address, bound to this browser, and answers 202. The work is the same whether the address is known
 * or not; who gets a mail is decided after the answer. The row and its outbox entry are one batch.
 */
export async function sendCode(context: Context, email: string, completes: Completion | null): Promise<Response> {
  const { env, execution, request, now, origin, locale, frame } = context
  const db = database(env)
  const browser = browserOf(request) ?? randomSecret()
  const browserSha256 = await sha256(browser)
  const kept = and(
    eq(loginCodes.browserSha256, browserSha256),
    eq(loginCodes.email, email),
    isNotNull(loginCodes.signUp),
    isNull(loginCodes.usedAt),
    gt(loginCodes.expiresAt, now - SIGN_UP_KEPT_MS),
  )
  // « Renvoyer le code » after a sign-up must not lose what was typed.
  const [pending] = await db
    .select({ signUp: loginCodes.signUp })
    .from(loginCodes)
    .where(kept)
    .orderBy(desc(loginCodes.expiresAt))
    .limit(1)
  const id = randomId()
  const code = sixDigits()
  const payload: CodePayload = { loginCodeId: id, code, locale, origin, expiresInMinutes: CODE_MINUTES }
  const row = { id: randomId(), kind: 'code' as const, payload: JSON.stringify(payload), createdAt: now, attempts: 0 }
  await db.batch([
    db.insert(loginCodes).values({
      id,
      email,
      browserSha256,
      codeSha256: await codeDigest(id, code),
      signUp: completes ? JSON.stringify(completes) : (pending?.signUp ?? null),
      expiresAt: now + CODE_MINUTES * 60_000,
    }),
    db.insert(outbox).values(row),
  ])
  execution.waitUntil(deliverOutboxRow(env, row))
  return json({}, 202, { 'set-cookie': setCookie(BROWSER_COOKIE, browser, BROWSER_SECONDS, frame) })
}
