import { replaySinceBody } from '../../../protocol/integrators.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { courierOf, ownWebhook } from './ownWebhook.ts'

/** `POST /api/webhooks/{id}/replay`: everything since then once more, each under the `webhook-id` that it had. */
export const replaySince: Handler = async (context) => {
  const body = await readJson(context.request, replaySinceBody)
  if (!body.ok) return body.refusal
  const endpoint = await ownWebhook(context, context.params['id'] ?? '')
  if (!endpoint) return { problem: 'not-found' }
  if (endpoint.disabledAt !== null) return { problem: 'endpoint-disabled' }
  const replayed = await courierOf(context.env, endpoint.id).replaySince(Date.parse(body.value.since))
  return json({ replayed }, 202)
}
