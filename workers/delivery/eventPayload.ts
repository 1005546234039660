import * as z from 'zod/mini'
import { EVENT_TYPES } from '../../domain/webhooks/eventTypes.ts'

/** What the outbox keeps of an event that D1 decided by itself. */
export const eventPayload = z.object({
  type: z.enum(EVENT_TYPES),
  at: z.number(),
  accountId: z.string(),
  data: z.record(z.string(), z.string()),
})
export type EventPayload = z.infer<typeof eventPayload>
