import { noContent } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { organisationOf } from './organisationOf.ts'

/** Of two that revoke each other at once, one statement after the other: the organisation keeps a key that manages keys. */
const REVOKE = `UPDATE api_keys SET revoked_at = ?3
  WHERE id = ?1 AND organisation_id = ?2 AND revoked_at IS NULL
    AND (?4 OR EXISTS (SELECT 1 FROM api_keys other, json_each(other.scopes)
      WHERE other.organisation_id = ?2 AND other.id <> ?1 AND other.revoked_at IS NULL AND value = 'keys'))`
const FIND = 'SELECT revoked_at AS revokedAt FROM api_keys WHERE id = ?1 AND organisation_id = ?2'

/** `DELETE /api/api-keys/{id}`: revoked from the next call on. The last key that manages keys only goes by an administrator. */
export const revokeApiKey: Handler = async (context) => {
  const { env, params, now, caller } = context
  const organisationId = await organisationOf(context)
  const id = params['id'] ?? ''
  const evenTheLast = caller.kind === 'account' ? 1 : 0
  const { meta } = await env.DB.prepare(REVOKE).bind(id, organisationId, now, evenTheLast).run()
  if (meta.changes > 0) return noContent()
  const found = await env.DB.prepare(FIND).bind(id, organisationId).first()
  if (found === null) return { problem: 'not-found' }
  return found['revokedAt'] === null ? { problem: 'last-key' } : noContent()
}
