import { and, desc, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import { deliverOutboxRow } from '../../delivery/d1Outbox.ts'
import type { CodePayload } from '../../delivery/deliverCode.ts'
import { json } from '../../http/answer.ts'
import { markBrowser } from '../../http/browser.ts'
import type { Context } from '../../http/context.ts'
import { randomId, sha256 } from '../../http/digest.ts'
import { database } from '../../storage/database.ts'
import { outbox } from '../../storage/operationsSchema.ts'
import { loginCodes } from '../../storage/signInSchema.ts'
import { CODE_MINUTES } from './codeLife.ts'
import type { Completion } from './completion.ts'

/** A sign-up waits so long for its code to be asked for again. */
const SIGN_UP_KEPT_MS = 3_600_000

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

type Sending = {
  /** What the code completes. */
  completes?: Completion | null
  /** Whether it counts among those that strangers asked for. */
  stranger?: boolean
}

/**
 * Keeps a code for an address, bound to this browser, and answers 202. The work is the same whether the address is known
 * or not; who gets a mail is decided after the answer. The row and its outbox entry are one batch.
 */
export async function sendCode(
  context: Context,
  email: string,
  { completes = null, stranger = false }: Sending = {},
): Promise<Response> {
  const { env, execution, now, origin, locale } = context
  const db = database(env)
  const { browserSha256, cookie } = await markBrowser(context)
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
      stranger,
    }),
    db.insert(outbox).values(row),
  ])
  execution.waitUntil(deliverOutboxRow(env, row))
  return json({}, 202, { 'set-cookie': cookie })
}
