import { index, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from './instant.ts'

export const patients = sqliteTable(
  'patients',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    relation: text('relation', { enum: ['self', 'spouse', 'child', 'parent', 'other'] }).notNull(),
    lastName: text('last_name').notNull(),
    firstName: text('first_name').notNull(),
    sex: text('sex', { enum: ['female', 'male'] }).notNull(),
    birthDate: text('birth_date').notNull(),
    address: text('address'),
    postcode: text('postcode'),
    city: text('city'),
    country: text('country'),
    phone: text('phone'),
    profession: text('profession'),
    weightKg: real('weight_kg'),
    heightCm: real('height_cm'),
    allergies: text('allergies'),
    antecedents: text('antecedents'),
    treatments: text('treatments'),
    createdAt: instant('created_at').notNull(),
    /** A beneficiary taken off the contract; the record stays for its twenty years. */
    removedAt: instant('removed_at'),
    /** Where an adult was invited to a space of their own, and when. */
    invitedEmail: text('invited_email'),
    invitedAt: instant('invited_at'),
    /** When it was told that this child is of age. */
    ofAgeToldAt: instant('of_age_told_at'),
  },
  (table) => [index('patients_account').on(table.accountId), index('patients_invited').on(table.invitedEmail)],
)

/**
 * Spaces that minors asked for, of which the holder of the contract is told nothing (L1111-5 CSP). Each is an account of
 * its own: whoever asks with another address, be it a parent, gets an empty one, and learns of no other.
 */
export const secretSpaces = sqliteTable(
  'secret_spaces',
  {
    accountId: text('account_id').primaryKey(),
    patientId: text('patient_id').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('secret_spaces_patient').on(table.patientId)],
)

export const consents = sqliteTable(
  'consents',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    kind: text('kind').notNull(),
    version: text('version').notNull(),
    at: instant('at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [index('consents_account').on(table.accountId)],
)
