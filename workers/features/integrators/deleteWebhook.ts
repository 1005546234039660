import { eq } from 'drizzle-orm'
import { noContent } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { webhookEndpoints } from '../../storage/integratorSchema.ts'
import { courierOf, ownWebhook } from './ownWebhook.ts'

/** `DELETE /api/webhooks/{id}`: nothing is sent there any more, and its log goes too. */
export const deleteWebhook: Handler = async (context) => {
  const row = await ownWebhook(context, context.params['id'] ?? '')
  if (!row) return { problem: 'not-found' }
  await database(context.env).delete(webhookEndpoints).where(eq(webhookEndpoints.id, row.id))
  await courierOf(context.env, row.id).deleted()
  return noContent()
}
