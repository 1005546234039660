import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { readDeliveryId } from './deliveryId.ts'
import { courierOf, ownWebhook } from './ownWebhook.ts'

/** `POST /api/deliveries/{id}/replay`: sent once more, under the `webhook-id` that it had. */
export const replayDelivery: Handler = async (context) => {
  const deliveryId = context.params['id'] ?? ''
  const named = readDeliveryId(deliveryId)
  const endpoint = named && (await ownWebhook(context, named.endpointId))
  if (!endpoint) return { problem: 'not-found' }
  if (endpoint.disabledAt !== null) return { problem: 'endpoint-disabled' }
  const found = await courierOf(context.env, endpoint.id).replay(named.webhookId)
  return found ? json({ deliveryId }, 202) : { problem: 'not-found' }
}
