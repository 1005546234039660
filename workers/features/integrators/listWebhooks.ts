import { desc, eq } from 'drizzle-orm'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { webhookEndpoints } from '../../storage/integratorSchema.ts'
import { organisationOf } from './organisationOf.ts'
import { webhookView } from './webhookView.ts'

/** `GET /api/webhooks`: the organisation's endpoints, newest first. */
export const listWebhooks: Handler = async (context) => {
  const organisationId = await organisationOf(context)
  if (organisationId === null) return { problem: 'not-found' }
  const rows = await database(context.env)
    .select()
    .from(webhookEndpoints)
    .where(eq(webhookEndpoints.organisationId, organisationId))
    .orderBy(desc(webhookEndpoints.createdAt))
  return json({ webhooks: rows.map((row) => webhookView(row, context.now)) })
}
