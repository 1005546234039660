import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from './instant.ts'

/** What D1 decided by itself and must still happen elsewhere; a row is written in the same batch as its cause. */
export const outbox = sqliteTable('outbox', {
  id: text('id').primaryKey(),
  kind: text('kind', { enum: ['code', 'document', 'event', 'account', 'letter'] }).notNull(),
  payload: text('payload').notNull(),
  createdAt: instant('created_at').notNull(),
  attempts: integer('attempts').notNull().default(0),
})

/** What a consultation's room could not deliver, as `lane:number` of its outbox: taken out by whoever has seen to it. */
export const parkedRows = sqliteTable(
  'parked_rows',
  {
    consultationId: text('consultation_id').notNull(),
    row: text('row').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.consultationId, table.row] })],
)

/** Who read or changed a record or how the service runs, when and why. */
export const audit = sqliteTable(
  'audit',
  {
    id: text('id').primaryKey(),
    at: instant('at').notNull(),
    accountId: text('account_id').notNull(),
    action: text('action').notNull(),
    consultationId: text('consultation_id'),
    patientId: text('patient_id'),
    /** Why, in the words of who did it, where that is asked. */
    reason: text('reason'),
    /** Whose account it was done to, where that is not the one who did it. */
    aboutAccountId: text('about_account_id'),
    /** What else it was done to, in the words of the one who looks after it. */
    subject: text('subject'),
    /** What changed, as JSON: `{field: [before, after]}`. Never health data. */
    changes: text('changes'),
  },
  (table) => [
    index('audit_patient').on(table.patientId, table.at),
    index('audit_at').on(table.at),
    index('audit_account').on(table.accountId, table.at),
  ],
)

/** Answers already given to creating calls, by caller and path. */
export const idempotentAnswers = sqliteTable('idempotent_answers', {
  scope: text('scope').primaryKey(),
  bodySha256: text('body_sha256').notNull(),
  status: integer('status').notNull(),
  body: text('body').notNull(),
  at: instant('at').notNull(),
})

/** Only while local: what would have left the house. */
export const localMail = sqliteTable(
  'local_mail',
  {
    id: text('id').primaryKey(),
    channel: text('channel').notNull(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html').notNull(),
    code: text('code'),
    template: text('template').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('local_mail_recipient').on(table.recipient, table.at)],
)
