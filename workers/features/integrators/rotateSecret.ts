import { eq } from 'drizzle-orm'
import { iso } from '../../../domain/language/instant.ts'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { webhookSecretLabel } from '../../secrets/labels.ts'
import { seal } from '../../secrets/sealing.ts'
import { database } from '../../storage/database.ts'
import { webhookEndpoints } from '../../storage/integratorSchema.ts'
import { endpointSecret } from './endpointSecret.ts'
import { ownWebhook } from './ownWebhook.ts'

/** For so long both secrets sign, so that the receiver is changed without losing a delivery, in milliseconds. */
const BOTH_SIGN_MS = 24 * 3_600_000

/** `POST /api/webhooks/{id}/rotate-secret`: a new secret, shown this once; the one before signs too for a day. */
export const rotateSecret: Handler = async (context) => {
  const { env, params, now } = context
  const row = await ownWebhook(context, params['id'] ?? '')
  if (!row) return { problem: 'not-found' }
  const secret = endpointSecret()
  const previousSecretUntil = now + BOTH_SIGN_MS
  await database(env)
    .update(webhookEndpoints)
    .set({
      secret: await seal(env, webhookSecretLabel(row.id), secret),
      previousSecret: row.secret,
      previousSecretUntil,
    })
    .where(eq(webhookEndpoints.id, row.id))
  return json({ id: row.id, secret, previousSecretUntil: iso(previousSecretUntil) })
}
