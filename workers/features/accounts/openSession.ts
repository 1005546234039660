import { and, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import { normalEmail } from '../../../domain/people/email.ts'
import { openSessionBody } from '../../../protocol/accounts.ts'
import type { Problem } from '../../../protocol/problems.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import type { Context, Handler } from '../../http/context.ts'
import { sha256 } from '../../http/digest.ts'
import { withinLoginLimit } from '../../http/rateLimit.ts'
import { mayUseFrame } from '../../http/session.ts'
import { database } from '../../storage/database.ts'
import { loginCodes } from '../../storage/schema.ts'
import { completeCode } from './completeCode.ts'
import { browserOf, CODE_TRIES_MAX, codeDigest } from './loginCode.ts'
import { startSession } from './startSession.ts'

const WRONG: Problem = { problem: 'wrong-code' }
const OTHER_INSURER: Problem = {
  problem: 'not-allowed',
  detail: {
    fr: 'Ce compte n’est pas chez cet assureur. Connectez-vous sur le site de Permanence, ou sur celui de votre assureur.',
    en: 'This account is not with this insurer. Sign in on the Permanence site, or on that of your insurer.',
  },
}

/** Uses up this browser's newest code for an address; `null` when it is wrong, old, used or tried too often. */
export async function redeem(
  { env, request, now }: Context,
  email: string,
  code: string,
): Promise<{ signUp: string | null } | null> {
  const db = database(env)
  const browserSha256 = await sha256(browserOf(request) ?? '')
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
  const [used] = await db.update(loginCodes).set({ usedAt: now }).where(open).returning({ signUp: loginCodes.signUp })
  return used ?? null
}

/** `POST /api/sessions`: a code from the browser that asked opens a session, and the account when it is a sign-up's. */
export const openSession: Handler = async (context) => {
  const { env, request } = context
  const body = await readJson(request, openSessionBody)
  if (!body.ok) return body.refusal
  const email = normalEmail(body.value.email)
  const limited = await withinLoginLimit(context, email)
  if (limited) return limited
  const redeemed = await redeem(context, email, body.value.code.replace(/\s/g, ''))
  if (!redeemed) return WRONG
  const opened = await completeCode(context, email, redeemed.signUp)
  if (!opened.ok) return opened.refusal
  const account = opened.value
  if (env.REQUIRE_PASSKEY === 'true' && account.role !== 'member') return { problem: 'not-allowed' }
  if (!mayUseFrame(account, context.frame)) return OTHER_INSURER
  const { organisationId: _, ...shown } = account
  return json({ account: shown }, 201, { 'set-cookie': await startSession(context, account.id) })
}
