import { and, eq } from 'drizzle-orm'
import type { Context } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { webhookEndpoints } from '../../storage/integratorSchema.ts'
import { organisationOf } from './organisationOf.ts'

/** An endpoint of the caller's organisation; `null` for another's, as for one that isn't. */
export async function ownWebhook(context: Context, id: string) {
  const organisationId = await organisationOf(context)
  if (organisationId === null) return null
  const [row] = await database(context.env)
    .select()
    .from(webhookEndpoints)
    .where(and(eq(webhookEndpoints.id, id), eq(webhookEndpoints.organisationId, organisationId)))
  return row ?? null
}

/** The courier of an endpoint: one for each, so that a slow or dead receiver delays nobody else. */
export const courierOf = (env: Env, endpointId: string) => env.WEBHOOK_COURIER.getByName(endpointId)
