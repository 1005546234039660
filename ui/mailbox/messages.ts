import * as z from 'zod/mini'

/** What the local mailbox keeps of each mail and SMS (api.md, Running it). */
const message = z.object({
  id: z.string(),
  channel: z.enum(['email', 'sms']),
  to: z.string(),
  subject: z.nullish(z.string()),
  text: z.string(),
  html: z.nullish(z.string()),
  links: z.array(z.string()),
  code: z.nullish(z.string()),
  template: z.string(),
  at: z.string(),
})

export const mailboxAnswer = z.object({ messages: z.array(message) })

export type Message = z.infer<typeof message>
