import * as z from 'zod/mini'
import { faultLine } from '../../domain/faultLine.ts'
import { checkEndpointUrl } from '../../domain/webhooks/endpointUrl.ts'
import { FAILING_LIMIT_MS, retryDelayMs } from '../../domain/webhooks/retrySchedule.ts'
import type { WebhookTarget } from '../../protocol/backstage.ts'
import type { Bell } from '../runtime/bell.ts'
import { type Outcome, sendWebhook } from './senders/webhook.ts'
import type { DueDelivery, WebhookStore } from './webhookStore.ts'

/** So many leave side by side: one slow answer does not hold up all the others of its endpoint. */
const SIDE_BY_SIDE = 8
/** After so long a round takes nothing more and ends, in milliseconds: the platform lets no alarm run for longer than 15 minutes. */
const ROUND_MAX_MS = 5 * 60_000

const variables = z.object({
  ENVIRONMENT: z.string(),
  PUBLIC_ORIGIN: z.optional(z.string()),
  PRESCRIPTION_ORIGIN: z.optional(z.string()),
  LOCAL_ORIGIN: z.optional(z.string()),
  WEBHOOK_TIME_SCALE: z.optional(z.string()),
})

/** How many times faster than life retries come: 1, but in rehearsals on a developer's machine. */
function timeScale(env: Env): number {
  const { ENVIRONMENT, WEBHOOK_TIME_SCALE } = variables.parse(env)
  const scale = Number(WEBHOOK_TIME_SCALE)
  return ENVIRONMENT === 'local' && scale > 1 ? scale : 1
}

/**
 * One waking of an endpoint's courier: what is due is tried, and the endpoint switched off where the rules say so.
 * @param news rung when more is due; it takes the places that slow answers leave
 */
export async function webhookRound(store: WebhookStore, env: Env, news: Bell): Promise<void> {
  const ends = Date.now() + ROUND_MAX_MS
  const underWay = new Map<string, Promise<void>>()
  let first = true
  while (first || underWay.size > 0) {
    const more = news.next()
    const places = Date.now() < ends ? SIDE_BY_SIDE - underWay.size : 0
    const due = store
      .due(Date.now(), SIDE_BY_SIDE + underWay.size)
      .filter(({ webhookId }) => !underWay.has(webhookId))
      .slice(0, places)
    // Asked even where nothing is due: an endpoint may have been deleted, or switched off, since.
    const to = first || due.length > 0 ? await sendable(store, env) : null
    first = false
    if (to)
      for (const each of due) {
        const done = attempt(store, env, to, each).finally(() => underWay.delete(each.webhookId))
        underWay.set(each.webhookId, done)
      }
    if (underWay.size > 0) await Promise.race([...underWay.values(), more])
  }
  await tellDisabled(store, env)
}

/** Where to send now, read anew: an address or a secret may have changed. `null` when nothing may be sent. */
async function sendable(store: WebhookStore, env: Env): Promise<WebhookTarget | null> {
  const endpoint = store.endpoint()
  if (!endpoint || endpoint.disables) return null
  const to = await env.BACKSTAGE.webhookTarget(endpoint.id)
  if (to === null) {
    store.forgetAll()
    return null
  }
  if (to.disabledAt !== null) {
    store.disable(null)
    store.settle()
    return null
  }
  store.forgetOld(Date.now())
  return to
}

async function attempt(store: WebhookStore, env: Env, to: WebhookTarget, { webhookId, body, tries }: DueDelivery) {
  const at = Date.now()
  const outcome = await send(env, to, webhookId, body, at)
  const now = Date.now()
  store.log(webhookId, at, outcome)
  if (outcome.status !== null && outcome.status >= 200 && outcome.status < 300) return store.delivered(webhookId, now)
  const scale = timeScale(env)
  const delay = retryDelayMs(tries + 1, Math.random(), scale)
  store.notDelivered(webhookId, tries + 1, delay === null ? null : now + delay, now)
  // 410 Gone: the receiver asks us to stop (Standard Webhooks).
  if (outcome.status === 410) return store.disable('gone')
  const failingSince = store.endpoint()?.failing_since ?? now
  if (now - failingSince >= FAILING_LIMIT_MS / scale) store.disable('failing')
}

async function send(env: Env, to: WebhookTarget, webhookId: string, body: string, now: number): Promise<Outcome> {
  const { ENVIRONMENT, PUBLIC_ORIGIN, PRESCRIPTION_ORIGIN, LOCAL_ORIGIN } = variables.parse(env)
  const ownOrigins = [PUBLIC_ORIGIN, PRESCRIPTION_ORIGIN, LOCAL_ORIGIN].filter((origin) => origin !== undefined)
  const url = checkEndpointUrl(to.url, {
    local: ENVIRONMENT === 'local',
    ownOrigins: ownOrigins.filter((origin) => URL.canParse(origin)),
  })
  if (!url.ok) return { status: null, durationMs: 0, error: `address-refused: ${url.refusal}`, excerpt: '' }
  const previous = to.previous !== null && now < to.previous.until ? [to.previous.secret] : []
  return sendWebhook({ url: url.value, webhookId, body, secrets: [to.secret, ...previous] })
}

/** The endpoint is switched off in the house's books, and its owner written to: until both are done it is tried again. */
async function tellDisabled(store: WebhookStore, env: Env): Promise<void> {
  const endpoint = store.endpoint()
  if (!endpoint?.disables) return
  await env.BACKSTAGE.disableEndpoint(endpoint.id, endpoint.disables)
  console.error(faultLine('endpoint-disabled', { endpoint: endpoint.id }, endpoint.disables))
  store.settle()
}
