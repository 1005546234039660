import { eq } from 'drizzle-orm'
import { checkEndpointUrl } from '../../../domain/webhooks/endpointUrl.ts'
import { webhookChanges } from '../../../protocol/integrators.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { webhookEndpoints } from '../../storage/integratorSchema.ts'
import { endpointUrlProblem } from './endpointUrlProblem.ts'
import { courierOf, ownWebhook } from './ownWebhook.ts'
import { urlRules } from './urlRules.ts'
import { webhookView } from './webhookView.ts'

/** `PATCH /api/webhooks/{id}`: another address or other events, off, or on again. */
export const changeWebhook: Handler = async (context) => {
  const { env, request, params, now } = context
  const body = await readJson(request, webhookChanges)
  if (!body.ok) return body.refusal
  const before = await ownWebhook(context, params['id'] ?? '')
  if (!before) return { problem: 'not-found' }
  const { url = before.url, events, enabled } = body.value
  const checked = checkEndpointUrl(url, urlRules(context))
  if (!checked.ok) return endpointUrlProblem(checked.refusal)
  const switched =
    enabled === undefined
      ? {}
      : enabled
        ? { disabledAt: null, disabledReason: null }
        : { disabledAt: before.disabledAt ?? now, disabledReason: before.disabledReason ?? ('by-owner' as const) }
  const [after] = await database(env)
    .update(webhookEndpoints)
    .set({
      url: checked.value,
      ...(events ? { events: JSON.stringify([...new Set<string>(events)]) } : {}),
      ...switched,
    })
    .where(eq(webhookEndpoints.id, before.id))
    .returning()
  if (!after) return { problem: 'not-found' }
  if (enabled && before.disabledAt !== null) await courierOf(env, before.id).enabled()
  return json(webhookView(after, now))
}
