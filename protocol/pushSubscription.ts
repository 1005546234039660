import * as z from 'zod/mini'

/** How a browser's push service is reached, as the Push API gives it. */
export const pushSubscription = z.object({
  endpoint: z.url().check(z.maxLength(2000)),
  keys: z.object({ p256dh: z.string().check(z.maxLength(200)), auth: z.string().check(z.maxLength(100)) }),
})
export const pushEndpoint = z.object({ endpoint: z.string() })
