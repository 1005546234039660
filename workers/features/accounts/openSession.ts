import { mustUsePasskey } from '../../../domain/access/passkeys.ts'
import { normalEmail } from '../../../domain/people/email.ts'
import { openSessionBody } from '../../../protocol/accounts.ts'
import type { Problem } from '../../../protocol/problems.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { mayUseFrame } from '../../http/session.ts'
import { enrolmentOf } from '../enrolment/enrolmentOf.ts'
import { mayTryCode, rememberBrowser } from './codeLimits.ts'
import { completeCode } from './completeCode.ts'
import { isSuspended } from './isSuspended.ts'
import { redeem } from './redeem.ts'
import { startSession } from './startSession.ts'

const WRONG: Problem = { problem: 'wrong-code' }
export const OTHER_INSURER: Problem = {
  problem: 'not-allowed',
  detail: {
    fr: 'Ce compte n’est pas chez cet assureur. Connectez-vous sur le site de Permanence, ou sur celui de votre assureur.',
    en: 'This account is not with this insurer. Sign in on the Permanence site, or on that of your insurer.',
  },
}

/**
 * `POST /api/sessions`: a code from the browser that asked opens a session, and the account when it is a sign-up's. Where
 * a passkey is asked for, a code opens no more than the adding of the first one, while an administrator allows it.
 */
export const openSession: Handler = async (context) => {
  const { env, request } = context
  const body = await readJson(request, openSessionBody)
  if (!body.ok) return body.refusal
  const email = normalEmail(body.value.email)
  const limited = await mayTryCode(context, email)
  if (limited) return limited
  const redeemed = await redeem(context, email, body.value.code.replace(/\s/g, ''))
  if (!redeemed) return WRONG
  const opened = await completeCode(context, email, redeemed)
  if (!opened.ok) return opened.refusal
  const account = opened.value
  if (await isSuspended(context, account.id)) return { problem: 'account-suspended' }
  const enrolling = mustUsePasskey(account.role, env.REQUIRE_PASSKEY)
  if (enrolling && !(await enrolmentOf(context, account.id))) return { problem: 'passkey-required' }
  if (!mayUseFrame(account, context.frame)) return OTHER_INSURER
  await rememberBrowser(context, email)
  const { organisationId: _, ...shown } = account
  const cookie = await startSession(context, { accountId: account.id, provenBy: 'code', enrolling })
  return json({ account: shown, enrolling }, 201, { 'set-cookie': cookie })
}
