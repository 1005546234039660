import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from './instant.ts'

/** Every version of every pathway that an administrator wrote; a shipped one is here only once its term was changed. */
export const pathwayVersions = sqliteTable(
  'pathway_versions',
  {
    pathwayId: text('pathway_id').notNull(),
    version: integer('version').notNull(),
    /** The document as JSON: it never changes, only its term does. */
    document: text('document').notNull(),
    /** Null: a draft. */
    startsAt: instant('starts_at'),
    endsAt: instant('ends_at'),
    changedAt: instant('changed_at').notNull(),
    changedBy: text('changed_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.pathwayId, table.version] })],
)

/** What each doctor wrote of a patient in a pathway, one form for each consultation and doctor. */
export const pathwayForms = sqliteTable(
  'pathway_forms',
  {
    consultationId: text('consultation_id').notNull(),
    pathwayId: text('pathway_id').notNull(),
    doctorId: text('doctor_id').notNull(),
    version: integer('version').notNull(),
    patientId: text('patient_id').notNull(),
    doctorName: text('doctor_name').notNull(),
    /** As JSON, by question. */
    answers: text('answers').notNull(),
    note: text('note').notNull(),
    /** The answer that is counted by day; null where the form names none. */
    situation: text('situation'),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.consultationId, table.pathwayId, table.doctorId] }),
    index('pathway_forms_patient').on(table.patientId, table.pathwayId, table.at),
    index('pathway_forms_day').on(table.pathwayId, table.at),
  ],
)
