import * as z from 'zod/mini'
import { iso } from '../../../domain/language/instant.ts'
import type { WebhookView } from '../../../protocol/integrators.ts'
import type { webhookEndpoints } from '../../storage/integratorSchema.ts'

/** An endpoint as the wire shows it: its secret was shown once, when it was made. */
export const webhookView = (row: typeof webhookEndpoints.$inferSelect, now: number): WebhookView => ({
  id: row.id,
  url: row.url,
  events: z.array(z.string()).parse(JSON.parse(row.events)),
  enabled: row.disabledAt === null,
  disabledReason: row.disabledReason,
  previousSecretUntil:
    row.previousSecretUntil !== null && row.previousSecretUntil > now ? iso(row.previousSecretUntil) : null,
  createdAt: iso(row.createdAt),
})
