/** Append-only: the runner refuses an edited past. */
export const COURIER_MIGRATIONS: readonly string[] = [
  // A delivered row keeps its id, so that the deed is known, and nothing else.
  `CREATE TABLE mail (
    id TEXT PRIMARY KEY,
    content TEXT,
    tries INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER
  )`,
  'CREATE INDEX mail_due ON mail (due_at) WHERE due_at IS NOT NULL',
]
