import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from './instant.ts'

/** A doctor's own templates of reports, and texts that they write often. */
export const doctorTexts = sqliteTable(
  'doctor_texts',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    kind: text('kind', { enum: ['template', 'quick'] }).notNull(),
    name: text('name').notNull(),
    /** The sections of a template as JSON, or the quick text itself. */
    content: text('content').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('doctor_texts_account').on(table.accountId)],
)

/** What doctors tell each other of a patient: letters between those who treat, which are part of the record (L1111-7 CSP). */
export const colleagueNotes = sqliteTable(
  'colleague_notes',
  {
    id: text('id').primaryKey(),
    patientId: text('patient_id').notNull(),
    consultationId: text('consultation_id').notNull(),
    doctorId: text('doctor_id').notNull(),
    text: text('text').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('colleague_notes_patient').on(table.patientId, table.at)],
)
