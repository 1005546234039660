import { desc, eq } from 'drizzle-orm'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { apiKeys } from '../../storage/integratorSchema.ts'
import { apiKeyView } from './apiKeyView.ts'
import { organisationOf } from './organisationOf.ts'

/** `GET /api/api-keys`: the organisation's keys, newest first, revoked ones included: who had which stays written down. */
export const listApiKeys: Handler = async (context) => {
  const organisationId = await organisationOf(context)
  if (organisationId === null) return { problem: 'not-found' }
  const rows = await database(context.env)
    .select()
    .from(apiKeys)
    .where(eq(apiKeys.organisationId, organisationId))
    .orderBy(desc(apiKeys.createdAt))
  return json({ apiKeys: rows.map(apiKeyView) })
}
