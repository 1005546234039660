import { Resend } from 'resend'
import type { OutgoingMail } from '../../../protocol/backstage.ts'

export type ResendAccount = { apiKey: string; from: string; baseUrl: string | null }

/** Hands a mail to Resend. The mail's id is the idempotency key: a try whose answer was lost sends nothing twice. */
export async function sendByResend({ apiKey, from, baseUrl }: ResendAccount, mail: OutgoingMail): Promise<void> {
  const resend = new Resend(apiKey, baseUrl === null ? {} : { baseUrl })
  const { error } = await resend.emails.send(
    { from, to: mail.to, subject: mail.subject, text: mail.text, html: mail.html },
    { idempotencyKey: mail.id },
  )
  if (error) throw new Error(`Resend: ${error.name}`)
}
