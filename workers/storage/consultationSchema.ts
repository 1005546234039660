import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant } from './instant.ts'

/** A projection that each room writes through its outbox; `version` keeps a late write from undoing a newer one. */
export const consultations = sqliteTable(
  'consultations',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    patientId: text('patient_id').notNull(),
    version: integer('version').notNull(),
    state: text('state').notNull(),
    open: integer('open', { mode: 'boolean' }).notNull(),
    channel: text('channel'),
    specialty: text('specialty'),
    pathway: text('pathway'),
    excerpt: text('excerpt').notNull(),
    doctorId: text('doctor_id'),
    doctorName: text('doctor_name'),
    createdAt: instant('created_at').notNull(),
    submittedAt: instant('submitted_at'),
    /** When a doctor first took it: released and taken again, it still waited until then. */
    takenAt: instant('taken_at'),
    endedAt: instant('ended_at'),
    outcome: text('outcome'),
    rating: text('rating'),
  },
  (table) => [
    // A minor's secret question stands beside one that the contract's holder asks for them.
    uniqueIndex('consultations_one_open').on(table.patientId, table.accountId).where(sql`open = 1`),
    index('consultations_account').on(table.accountId, table.createdAt),
    index('consultations_doctor').on(table.doctorId, table.createdAt),
    index('consultations_state').on(table.state),
    index('consultations_submitted').on(table.submittedAt),
  ],
)

export const documents = sqliteTable(
  'documents',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: ['report', 'prescription'] }).notNull(),
    consultationId: text('consultation_id').notNull(),
    patientId: text('patient_id').notNull(),
    accountId: text('account_id').notNull(),
    doctorId: text('doctor_id').notNull(),
    title: text('title').notNull(),
    /** What the PDF is drawn from, as JSON: the report, or the signed content. */
    content: text('content').notNull(),
    /** Of a report's addendum: the report that it completes. */
    amends: text('amends'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('documents_account').on(table.accountId, table.createdAt),
    // A report is published once: whoever comes second, however close, is told so.
    uniqueIndex('documents_one_report').on(table.consultationId).where(sql`kind = 'report' AND amends IS NULL`),
  ],
)
