import { mustUsePasskey } from '../../../domain/access/passkeys.ts'
import { noContent } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { isFresh } from '../../http/freshProof.ts'
import { ownPasskeys } from './ownPasskeys.ts'

/** Not the last one of an account that opens with nothing else; two presses at once leave one all the same. */
const REMOVE = `DELETE FROM passkeys WHERE id = ?1 AND account_id = ?2
  AND (?3 = 0 OR (SELECT count(*) FROM passkeys WHERE account_id = ?2) > 1)`
const AUDIT = `INSERT INTO audit (id, at, account_id, action) SELECT ?1, ?2, ?3, 'passkey.remove' WHERE changes() > 0`

/** `DELETE /api/passkeys/{id}`: a key that was lost or sold opens nothing from now on. */
export const removePasskey: Handler = async (context) => {
  const { env, caller, now, params } = context
  const accountId = accountOf(context)
  const id = params['id'] ?? ''
  if (!(await ownPasskeys(env, accountId)).some((key) => key.id === id)) return { problem: 'not-found' }
  if (!isFresh(context)) return { problem: 'step-up-needed' }
  const keepsOne = caller.kind === 'account' && mustUsePasskey(caller.role, env.REQUIRE_PASSKEY)
  const [removed] = await env.DB.batch([
    env.DB.prepare(REMOVE).bind(id, accountId, keepsOne ? 1 : 0),
    env.DB.prepare(AUDIT).bind(randomId(), now, accountId),
  ])
  return removed?.meta.changes ? noContent() : { problem: 'last-passkey' }
}
