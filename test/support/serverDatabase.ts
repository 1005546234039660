import { globSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

/** The D1 database of a server that runs, for what no person could bring about: time that passed. */
export function withDatabase(persistTo: string, work: (database: DatabaseSync) => void): void {
  for (const file of globSync(`${persistTo}/v3/d1/miniflare-D1DatabaseObject/*.sqlite`)) {
    if (file.endsWith('metadata.sqlite')) continue
    const database = new DatabaseSync(file)
    database.exec('PRAGMA busy_timeout = 5000')
    work(database)
    database.close()
  }
}

/**
 * Writes a signed prescription.
 * @param beside the id of one that is there, whose consultation, people and document it gets
 */
export function insertPrescription(database: DatabaseSync, row: object, beside?: string): void {
  const kept = beside ? ['consultation_id', 'patient_id', 'account_id', 'doctor_id', 'document_id'] : []
  const fields = Object.entries(row)
    .map(([name, value]) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value] as const)
    .filter(([name]) => !kept.includes(name))
  const names = fields.map(([name]) => name)
  const marks = fields.map(() => '?')
  const from = beside ? ' FROM prescriptions WHERE id = ?' : ''
  const values = [...fields.map(([, value]) => value), ...(beside ? [beside] : [])]
  database
    .prepare(`INSERT INTO prescriptions (${[...names, ...kept]}) SELECT ${[...marks, ...kept]}${from}`)
    .run(...values)
}
