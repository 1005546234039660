import type { OutgoingMail } from '../../../protocol/backstage.ts'
import type { OutgoingSms } from '../../../protocol/sms.ts'

/** Keeps a mail in the local mailbox instead of sending it; the same one twice is one. */
export async function keepInLocalMailbox(db: D1Database, mail: OutgoingMail, now: number): Promise<void> {
  await db
    .prepare(
      `INSERT OR IGNORE INTO local_mail (id, channel, recipient, subject, text, html, code, template, at)
       VALUES (?, 'email', ?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(mail.id, mail.to, mail.subject, mail.text, mail.html, mail.code, mail.template, now)
    .run()
}

/** A text message, likewise: it has neither a subject nor a page. */
export async function keepSmsInLocalMailbox(db: D1Database, sms: OutgoingSms, now: number): Promise<void> {
  await db
    .prepare(
      `INSERT OR IGNORE INTO local_mail (id, channel, recipient, subject, text, html, code, template, at)
       VALUES (?, 'sms', ?, '', ?, '', NULL, ?, ?)`,
    )
    .bind(`sms:${sms.id}`, sms.to, sms.text, sms.template, now)
    .run()
}
