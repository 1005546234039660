import { and, eq, gt, isNull, or } from 'drizzle-orm'
import { noContent } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { ssoKeys } from '../../storage/handOverSchema.ts'
import { organisationOf } from '../integrators/organisationOf.ts'

/** `DELETE /api/sso-keys/{id}`: from the next hand-over on it verifies nothing. */
export const revokeSsoKey: Handler = async (context) => {
  const { env, params, now } = context
  const organisationId = await organisationOf(context)
  if (organisationId === null) return { problem: 'not-found' }
  const own = and(eq(ssoKeys.id, params['id'] ?? ''), eq(ssoKeys.organisationId, organisationId))
  const db = database(env)
  await db
    .update(ssoKeys)
    .set({ revokedAt: now })
    .where(and(own, or(isNull(ssoKeys.revokedAt), gt(ssoKeys.revokedAt, now))))
  const [row] = await db.select({ id: ssoKeys.id }).from(ssoKeys).where(own)
  return row ? noContent() : { problem: 'not-found' }
}
