/** The queue's own database, append-only: the runner refuses an edited past. A card of null is one that left. */
export const MIGRATIONS = [
  `CREATE TABLE cards (
    consultation_id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    card TEXT,
    heard_at INTEGER NOT NULL
  );
  CREATE TABLE takes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL
  );`,
  // The specialty's hours where an administrator changed them.
  `CREATE TABLE hours (only INTEGER PRIMARY KEY CHECK (only = 1), hours TEXT NOT NULL);`,
] as const
