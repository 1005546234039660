import { eq } from 'drizzle-orm'
import type { WebhookTarget } from '../../protocol/backstage.ts'
import { webhookSecretLabel } from '../secrets/labels.ts'
import { open } from '../secrets/sealing.ts'
import { database } from '../storage/database.ts'
import { webhookEndpoints } from '../storage/integratorSchema.ts'

/** Where an endpoint's events go and what signs them, as of now; `null` once the endpoint is deleted. */
export async function webhookTarget(env: Env, endpointId: string): Promise<WebhookTarget | null> {
  const [row] = await database(env).select().from(webhookEndpoints).where(eq(webhookEndpoints.id, endpointId))
  if (!row) return null
  const { url, secret, previousSecret, previousSecretUntil, disabledAt } = row
  const label = webhookSecretLabel(endpointId)
  return {
    url,
    disabledAt,
    secret: await open(env, label, secret),
    previous:
      previousSecret === null
        ? null
        : { secret: await open(env, label, previousSecret), until: previousSecretUntil ?? 0 },
  }
}
