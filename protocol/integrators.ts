import * as z from 'zod/mini'
import { SCOPES } from '../domain/access/scopes.ts'
import { EVENT_TYPES } from '../domain/webhooks/eventTypes.ts'
import { instant } from './vocabulary.ts'

export const scope = z.enum(SCOPES)
export const eventType = z.enum(EVENT_TYPES)

/** A name that people of the organisation give, to tell their keys apart. */
const keyName = z.string().check(z.trim(), z.minLength(1), z.maxLength(100))
const chosenScopes = z.array(scope).check(z.minLength(1), z.maxLength(SCOPES.length))

export const apiKeyBody = z.object({ name: keyName, scopes: chosenScopes })
const apiKeyFacts = {
  id: z.string(),
  name: z.string(),
  scopes: z.array(scope),
  /** The first characters of the key, to recognise it by. */
  prefix: z.string(),
  createdAt: instant,
}
/** The only answer that holds the key itself: nobody, we included, can read it again. */
export const apiKeyMade = z.object({ ...apiKeyFacts, key: z.string() })
export const apiKeyView = z.object({ ...apiKeyFacts, lastUsedAt: z.nullable(instant), revokedAt: z.nullable(instant) })
export type ApiKeyView = z.infer<typeof apiKeyView>
export const apiKeyList = z.object({ apiKeys: z.array(apiKeyView) })

const chosenEvents = z.union([
  z.tuple([z.literal('*')]),
  z.array(eventType).check(z.minLength(1), z.maxLength(EVENT_TYPES.length)),
])
export const webhookBody = z.object({ url: z.string(), events: chosenEvents })
export const webhookChanges = z.object({
  url: z.optional(z.string()),
  events: z.optional(chosenEvents),
  /** `true` switches an endpoint on again that was disabled. */
  enabled: z.optional(z.boolean()),
})
/** Why an endpoint is switched off: by its owner, by a 410 that it answered, or after five days in vain. */
export const disabledReason = z.enum(['by-owner', 'gone', 'failing'])
export const webhookView = z.object({
  id: z.string(),
  url: z.string(),
  events: z.array(z.string()),
  enabled: z.boolean(),
  disabledReason: z.nullable(disabledReason),
  /** Until when the secret before the last rotation signs too. */
  previousSecretUntil: z.nullable(instant),
  createdAt: instant,
})
export type WebhookView = z.infer<typeof webhookView>
export const webhookMade = z.object({ ...webhookView.shape, secret: z.string() })
export const webhookList = z.object({ webhooks: z.array(webhookView) })
export const secretRotated = z.object({ id: z.string(), secret: z.string(), previousSecretUntil: instant })

export const deliveryState = z.enum(['pending', 'delivered', 'failed'])
export const attempt = z.object({
  at: instant,
  /** The HTTP status that was answered; `null` when there was no answer. */
  status: z.nullable(z.number()),
  durationMs: z.number(),
  /** Why there was no answer, in a word. */
  error: z.nullable(z.string()),
  /** The first characters of what was answered. */
  excerpt: z.string(),
})
export const deliveryView = z.object({
  id: z.string(),
  /** The `webhook-id` header: the same at every attempt and replay, and at every endpoint. */
  webhookId: z.string(),
  type: z.string(),
  state: deliveryState,
  createdAt: instant,
  nextAttemptAt: z.nullable(instant),
  attempts: z.array(attempt),
})
export type DeliveryView = z.infer<typeof deliveryView>
export const deliveryList = z.object({ deliveries: z.array(deliveryView) })
export const deliveryQueued = z.object({ deliveryId: z.string() })
export const replaySinceBody = z.object({ since: instant })
export const replayed = z.object({ replayed: z.number() })
