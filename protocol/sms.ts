import * as z from 'zod/mini'

/** A text message ready to leave; `id` names the deed, so that it leaves once. It holds no health data. */
export const outgoingSms = z.object({
  id: z.string(),
  /** E.164. */
  to: z.string(),
  text: z.string(),
  /** Of the mail that says the same. */
  template: z.string(),
  /** Epoch milliseconds: later than this it would only mislead. */
  until: z.number(),
})
export type OutgoingSms = z.infer<typeof outgoingSms>
