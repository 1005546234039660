import { integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { instant } from './instant.ts'

export const prescriptions = sqliteTable('prescriptions', {
  id: text('id').primaryKey(),
  consultationId: text('consultation_id').notNull(),
  patientId: text('patient_id').notNull(),
  accountId: text('account_id').notNull(),
  doctorId: text('doctor_id').notNull(),
  state: text('state', { enum: ['draft', 'signed'] }).notNull(),
  lines: text('lines').notNull(),
  renewals: integer('renewals').notNull(),
  createdAt: instant('created_at').notNull(),
  /** The signed content as JSON, its token and document: all null in a draft. */
  content: text('content'),
  token: text('token'),
  documentId: text('document_id'),
  issuedAt: instant('issued_at'),
  revokedAt: instant('revoked_at'),
  revocationReason: text('revocation_reason'),
  reads: integer('reads').notNull().default(0),
  /** Signs of a copy that makes the rounds: reads after the last dispensing, and forged codes that name this one. */
  readsAfterDispensing: integer('reads_after_dispensing').notNull().default(0),
  forgeries: integer('forgeries').notNull().default(0),
})

/** Where a code was read: a digest of the network, that says whether two reads came from one place and nothing else. */
export const prescriptionPlaces = sqliteTable(
  'prescription_places',
  { prescriptionId: text('prescription_id').notNull(), place: text('place').notNull(), at: instant('at').notNull() },
  (table) => [primaryKey({ columns: [table.prescriptionId, table.place] })],
)

/** A pharmacist who would not dispense, and why. */
export const dispensingRefusals = sqliteTable(
  'dispensing_refusals',
  {
    id: text('id').primaryKey(),
    prescriptionId: text('prescription_id').notNull(),
    idempotencyKey: text('idempotency_key').notNull(),
    pharmacyName: text('pharmacy_name').notNull(),
    pharmacyFiness: text('pharmacy_finess'),
    reason: text('reason').notNull(),
    note: text('note').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [uniqueIndex('dispensing_refusals_key').on(table.prescriptionId, table.idempotencyKey)],
)

/** Each a part of a round (domain/prescription/dispensing.ts): the lines given as bits, and whether it began the round. */
export const dispensations = sqliteTable(
  'dispensations',
  {
    id: text('id').primaryKey(),
    prescriptionId: text('prescription_id').notNull(),
    idempotencyKey: text('idempotency_key').notNull(),
    bodySha256: text('body_sha256').notNull(),
    pharmacyName: text('pharmacy_name').notNull(),
    pharmacyFiness: text('pharmacy_finess'),
    at: instant('at').notNull(),
    undoneAt: instant('undone_at'),
    /** Null in rows from before there were parts: all lines. */
    mask: integer('mask'),
    begins: integer('begins', { mode: 'boolean' }).notNull().default(true),
    /** What was left once this one was recorded: its receipt says the same for ever. */
    remaining: integer('remaining'),
    /** The packs given instead of what was written, as JSON: `[{line, cip13}]`. */
    substitutions: text('substitutions').notNull().default('[]'),
  },
  (table) => [uniqueIndex('dispensations_key').on(table.prescriptionId, table.idempotencyKey)],
)
