import { eq } from 'drizzle-orm'
import { passkeyAnswer } from '../../../protocol/passkeys.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { withinPasskeyLimit } from '../../http/rateLimit.ts'
import { mayUseFrame } from '../../http/session.ts'
import { accounts } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'
import { rememberBrowser } from '../accounts/codeLimits.ts'
import { isSuspended } from '../accounts/isSuspended.ts'
import { OTHER_INSURER } from '../accounts/openSession.ts'
import { startSession } from '../accounts/startSession.ts'
import { verifyPasskey } from './verifyPasskey.ts'

/** `POST /api/sessions/passkey`: the key says whose it is, and opens their session. */
export const signInWithPasskey: Handler = async (context) => {
  const { env, request, frame } = context
  const limited = await withinPasskeyLimit(context)
  if (limited) return limited
  const body = await readJson(request, passkeyAnswer)
  if (!body.ok) return body.refusal
  const key = await verifyPasskey(context, body.value, { purpose: 'sign-in', accountId: null })
  if (!key) return { problem: 'wrong-passkey' }
  const { id, email, role, organisationId } = accounts
  const [account] = await database(env)
    .select({ id, email, role, organisationId })
    .from(accounts)
    .where(eq(id, key.accountId))
  if (!account) return { problem: 'wrong-passkey' }
  if (await isSuspended(context, account.id)) return { problem: 'account-suspended' }
  if (!mayUseFrame(account, frame)) return OTHER_INSURER
  await rememberBrowser(context, account.email)
  const { organisationId: _, ...shown } = account
  const cookie = await startSession(context, { accountId: account.id, provenBy: 'passkey' })
  return json({ account: shown, enrolling: false }, 201, { 'set-cookie': cookie })
}
