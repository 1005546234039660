import { iso } from '../../../domain/language/instant.ts'
import type { DeliveryView } from '../../../protocol/integrators.ts'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { deliveryIdOf } from './deliveryId.ts'
import { courierOf, ownWebhook } from './ownWebhook.ts'

const DELIVERIES_MAX = 100

/** `GET /api/webhooks/{id}/deliveries?type=`: the newest hundred, with every attempt. */
export const listDeliveries: Handler = async (context) => {
  const endpoint = await ownWebhook(context, context.params['id'] ?? '')
  if (!endpoint) return { problem: 'not-found' }
  const logged = await courierOf(context.env, endpoint.id).deliveries(
    context.url.searchParams.get('type'),
    DELIVERIES_MAX,
  )
  const deliveries = logged.map(
    (row): DeliveryView => ({
      id: deliveryIdOf(endpoint.id, row.webhook_id),
      webhookId: row.webhook_id,
      type: row.type,
      state: row.state,
      createdAt: iso(row.created_at),
      nextAttemptAt: row.due_at === null ? null : iso(row.due_at),
      attempts: row.attempts.map(({ at, status, duration_ms, error, excerpt }) => ({
        at: iso(at),
        status,
        durationMs: duration_ms,
        error,
        excerpt,
      })),
    }),
  )
  return json({ deliveries })
}
