import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { GENERIC_KINDS } from '../../domain/medicines/medicine.ts'

export const medicines = sqliteTable(
  'medicines',
  {
    cis: text('cis').primaryKey(),
    name: text('name').notNull(),
    searchName: text('search_name').notNull(),
    brand: text('brand').notNull(),
    form: text('form').notNull(),
    routes: text('routes').notNull(),
    marketed: integer('marketed', { mode: 'boolean' }).notNull(),
    reimbursable: integer('reimbursable', { mode: 'boolean' }).notNull(),
    restriction: text('restriction'),
    substances: text('substances').notNull(),
    inn: text('inn').notNull().default(''),
    rate: real('rate'),
    groupId: text('group_id'),
    generic: text('generic', { enum: GENERIC_KINDS }),
    /** The numbers of its conditions, as JSON. */
    conditions: text('conditions').notNull().default('[]'),
  },
  (table) => [index('medicines_search').on(table.searchName), index('medicines_group').on(table.groupId)],
)

/** The distinct conditions of prescription and dispensing, in the words of the base. */
export const medicineConditions = sqliteTable('medicine_conditions', {
  id: integer('id').primaryKey(),
  text: text('text').notNull(),
})

/** Which base the medicines are from: one row. What finds them while typing is `medicine_search` (FTS5, migration 0008). */
export const medicineBase = sqliteTable('medicine_base', {
  id: integer('id').primaryKey(),
  version: integer('version').notNull(),
  snapshot: text('snapshot').notNull(),
  /** Epoch milliseconds. */
  importedAt: integer('imported_at').notNull(),
  medicines: integer('medicines').notNull(),
  brokenLines: integer('broken_lines').notNull(),
  /** The words that give a restricted medicine away, as JSON: what a misspelt name is compared with. */
  restrictedWords: text('restricted_words').notNull(),
})

/** The words under which a medicine is found: the first of its brand, and those of its substances. */
export const medicineWords = sqliteTable(
  'medicine_words',
  { word: text('word').notNull(), cis: text('cis').notNull() },
  (table) => [primaryKey({ columns: [table.word, table.cis] })],
)
