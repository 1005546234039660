import { passkeyAnswer } from '../../../protocol/passkeys.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { withinPasskeyLimit } from '../../http/rateLimit.ts'
import { provedAgain } from '../accounts/provedAgain.ts'
import { verifyPasskey } from './verifyPasskey.ts'

/** `POST /api/session/step-up/passkey`: the owner of a session proves again who they are, by a key of theirs. */
export const stepUpWithPasskey: Handler = async (context) => {
  const limited = await withinPasskeyLimit(context)
  if (limited) return limited
  const body = await readJson(context.request, passkeyAnswer)
  if (!body.ok) return body.refusal
  const key = await verifyPasskey(context, body.value, { purpose: 'step-up', accountId: accountOf(context) })
  return key ? provedAgain(context) : { problem: 'wrong-passkey' }
}
