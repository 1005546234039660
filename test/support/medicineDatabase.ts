import { readdirSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { MedicineBase } from '../../domain/medicines/medicine.ts'
import { fillStatements } from '../../workers/medicines/fillBase.ts'

/** Puts a base in the place of the one before, as the Worker and `npm start` do. */
export function fill(db: DatabaseSync, base: MedicineBase): void {
  for (const { sql, rows } of fillStatements(base, { importedAt: 0, brokenLines: 0 })) {
    if (rows === undefined) db.exec(sql)
    else db.prepare(sql).run(rows)
  }
}

/** The tables of D1 with a base in them, in this process's own SQLite. */
export function medicineDatabase(base: MedicineBase): DatabaseSync {
  const db = new DatabaseSync(':memory:')
  for (const file of readdirSync('migrations')
    .filter((name) => name.endsWith('.sql'))
    .sort())
    db.exec(readFileSync(`migrations/${file}`, 'utf8'))
  fill(db, base)
  return db
}
