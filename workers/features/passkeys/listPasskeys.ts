import { mustUsePasskey } from '../../../domain/access/passkeys.ts'
import { json } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { ownPasskeys, passkeyView } from './ownPasskeys.ts'

/** `GET /api/passkeys`: one's own keys, by the names that one gave them. */
export const listPasskeys: Handler = async (context) => {
  const { env, caller } = context
  const own = await ownPasskeys(env, accountOf(context))
  const required = caller.kind === 'account' && mustUsePasskey(caller.role, env.REQUIRE_PASSKEY)
  return json({ passkeys: own.map(passkeyView), required })
}
