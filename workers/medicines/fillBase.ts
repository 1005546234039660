import { COMPACT_VERSION } from '../../domain/medicines/compact.ts'
import { medicineWords } from '../../domain/medicines/match.ts'
import type { Medicine, MedicineBase } from '../../domain/medicines/medicine.ts'
import { searchTextsOf } from '../../domain/medicines/search.ts'

/** A statement of which the only parameter, where it has one, is rows as JSON: `wrangler`, a Worker and a file take it. */
export type FillStatement = { sql: string; rows?: string }

/** A bound value may have two million bytes; so many rows stay far below. */
const ROWS_AT_ONCE = 2000

type Column = string | number | null
type Rows = readonly Readonly<Record<string, Column>>[]

/** One INSERT for many rows: they travel as one JSON value. */
function inserts(table: string, rows: Rows, atOnce: number): FillStatement[] {
  const columns = Object.keys(rows[0] ?? {})
  const values = columns.map((column) => `value ->> '$.${column}'`).join(', ')
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values} FROM json_each(?1)`
  return Array.from({ length: Math.ceil(rows.length / atOnce) }, (_, part) => ({
    sql,
    rows: JSON.stringify(rows.slice(part * atOnce, (part + 1) * atOnce)),
  }))
}

const medicineRow = (medicine: Medicine, numberOf: ReadonlyMap<string, number>) => ({
  cis: medicine.cis,
  name: medicine.name,
  search_name: medicine.searchName,
  brand: medicine.brand,
  form: medicine.form,
  routes: medicine.routes,
  marketed: Number(medicine.marketed),
  reimbursable: Number(medicine.reimbursable),
  restriction: medicine.restriction,
  substances: JSON.stringify(medicine.substances),
  inn: medicine.inn,
  rate: medicine.rate,
  group_id: medicine.group,
  generic: medicine.generic,
  conditions: JSON.stringify(medicine.conditions.map((condition) => numberOf.get(condition))),
})

/**
 * What puts a base in the place of the one before, whole: run as one batch, it is there or the earlier one still is, and
 * running it again changes nothing.
 */
export function fillStatements(
  { snapshot, medicines }: MedicineBase,
  { importedAt, brokenLines }: { importedAt: number; brokenLines: number },
  rowsAtOnce = ROWS_AT_ONCE,
): FillStatement[] {
  const conditions = [...new Set(medicines.flatMap((medicine) => medicine.conditions))]
  const numberOf = new Map(conditions.map((condition, index) => [condition, index]))
  const words = medicineWords(medicines)
  const restricted = new Set(medicines.flatMap(({ cis, restriction }) => (restriction ? [cis] : [])))
  const restrictedWords = [...new Set(words.flatMap(({ word, cis }) => (restricted.has(cis) ? [word] : [])))]
  return [
    ...['medicines', 'medicine_words', 'medicine_conditions', 'medicine_search', 'medicine_base'].map((table) => ({
      sql: `DELETE FROM ${table}`,
    })),
    ...inserts(
      'medicines',
      medicines.map((medicine) => medicineRow(medicine, numberOf)),
      rowsAtOnce,
    ),
    ...inserts('medicine_words', words, rowsAtOnce),
    ...inserts(
      'medicine_conditions',
      conditions.map((text, id) => ({ id, text })),
      rowsAtOnce,
    ),
    ...inserts(
      'medicine_search',
      medicines.map((medicine) => ({ cis: medicine.cis, ...searchTextsOf(medicine) })),
      rowsAtOnce,
    ),
    ...inserts(
      'medicine_base',
      [
        {
          id: 1,
          version: COMPACT_VERSION,
          snapshot,
          imported_at: importedAt,
          medicines: medicines.length,
          broken_lines: brokenLines,
          restricted_words: JSON.stringify(restrictedWords),
        },
      ],
      1,
    ),
  ]
}
