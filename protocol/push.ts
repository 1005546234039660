import * as z from 'zod/mini'

export const pushKey = z.object({ publicKey: z.string() })

/** What a device shows: no name, no symptom, nothing of health. */
export const pushContent = z.object({ title: z.string(), body: z.string(), url: z.string(), tag: z.string() })
export type PushContent = z.infer<typeof pushContent>

/** A push on its way, as a courier keeps it; `id` names the deed for this device. */
export const outgoingPush = z.object({
  id: z.string(),
  endpoint: z.string(),
  p256dh: z.string(),
  auth: z.string(),
  content: pushContent,
  /** Epoch milliseconds: told later than this, it would mislead. */
  until: z.number(),
})
export type OutgoingPush = z.infer<typeof outgoingPush>
