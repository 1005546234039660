import * as z from 'zod/mini'

const applied = z.object({ number: z.number(), statement: z.string() })

/** What a room's storage must offer: statements, and a transaction that undoes itself when its work throws. */
export type MigratableStorage = {
  sql: Pick<SqlStorage, 'exec'>
  transactionSync: (work: () => void) => void
}

/**
 * Brings an object's database to the last of its migrations, each in a transaction of its own.
 * The list only grows: an object that slept through a year still has every step before it.
 * Throws when a migration that was applied here has been edited or taken away since.
 */
export function migrate({ sql, transactionSync }: MigratableStorage, migrations: readonly string[]): void {
  sql.exec('CREATE TABLE IF NOT EXISTS applied_migrations (number INTEGER PRIMARY KEY, statement TEXT NOT NULL)')
  const past = z
    .array(applied)
    .parse(sql.exec('SELECT number, statement FROM applied_migrations ORDER BY number').toArray())
  const fault = pastFault(
    past.map(({ statement }) => statement),
    migrations,
  )
  if (fault !== null) throw new Error(fault)
  for (const [number, statement] of migrations.entries()) {
    if (number < past.length) continue
    transactionSync(() => {
      sql.exec(statement)
      sql.exec('INSERT INTO applied_migrations (number, statement) VALUES (?, ?)', number, statement)
    })
  }
}

/** What is wrong with a list of migrations, given those applied before; `null` when it only grew. */
export function pastFault(past: readonly string[], migrations: readonly string[]): string | null {
  const edited = past.findIndex((statement, number) => migrations[number] !== statement)
  if (edited === -1) return null
  return `Migration ${edited} is no longer the one that was applied: add a new one instead of editing the past`
}
