import { mustUsePasskey } from '../../../domain/access/passkeys.ts'
import { stepUpBody } from '../../../protocol/accounts.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { mayTryToStepUp } from './codeLimits.ts'
import { provedAgain } from './provedAgain.ts'
import { redeem } from './redeem.ts'

/** `POST /api/session/step-up`: the owner of a session proves again who they are, by a code of their own mailbox. */
export const stepUp: Handler = async (context) => {
  const { env, request, email, caller } = context
  const body = await readJson(request, stepUpBody)
  if (!body.ok) return body.refusal
  const limited = await mayTryToStepUp(context, accountOf(context))
  if (limited) return limited
  if (caller.kind === 'account' && mustUsePasskey(caller.role, env.REQUIRE_PASSKEY))
    return { problem: 'passkey-required' }
  if (!(await redeem(context, email, body.value.code.replace(/\s/g, '')))) return { problem: 'wrong-code' }
  return provedAgain(context)
}
