import { desc, eq } from 'drizzle-orm'
import { iso, isoOrNull } from '../../../domain/language/instant.ts'
import type { SsoKeyView } from '../../../protocol/handOver.ts'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { ssoKeys } from '../../storage/handOverSchema.ts'
import { organisationOf } from '../integrators/organisationOf.ts'

/** A secret to try hand-overs with ends so long after it was made, in milliseconds. */
export const TRIAL_MS = 15 * 60_000

const isTrial = ({ createdAt, revokedAt }: typeof ssoKeys.$inferSelect) => revokedAt === createdAt + TRIAL_MS

export const ssoKeyView = (row: typeof ssoKeys.$inferSelect): SsoKeyView => ({
  id: row.id,
  kind: isTrial(row) ? 'trial' : row.kind,
  url: row.kind === 'jwks' ? row.value : null,
  createdAt: iso(row.createdAt),
  revokedAt: isoOrNull(row.revokedAt),
})

/** `GET /api/sso-keys`: what verifies the organisation's hand-overs; a secret itself is never read again. */
export const listSsoKeys: Handler = async (context) => {
  const organisationId = await organisationOf(context)
  if (organisationId === null) return { problem: 'not-found' }
  const rows = await database(context.env)
    .select()
    .from(ssoKeys)
    .where(eq(ssoKeys.organisationId, organisationId))
    .orderBy(desc(ssoKeys.createdAt))
  return json({ issuer: organisationId, ssoKeys: rows.map(ssoKeyView) })
}
