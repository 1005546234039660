import { TEST_EVENT_TYPE } from '../../../domain/webhooks/eventTypes.ts'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { deliveryIdOf } from './deliveryId.ts'
import { courierOf, ownWebhook } from './ownWebhook.ts'

/** `POST /api/webhooks/{id}/test`: an event that means nothing, signed and delivered like all others. */
export const testWebhook: Handler = async (context) => {
  const endpoint = await ownWebhook(context, context.params['id'] ?? '')
  if (!endpoint) return { problem: 'not-found' }
  if (endpoint.disabledAt !== null) return { problem: 'endpoint-disabled' }
  const webhookId = `msg_${randomId()}`
  await courierOf(context.env, endpoint.id).accept({
    endpointId: endpoint.id,
    webhookId,
    type: TEST_EVENT_TYPE,
    at: context.now,
    data: { webhookId: endpoint.id },
    enabled: true,
  })
  return json({ deliveryId: deliveryIdOf(endpoint.id, webhookId) }, 202)
}
