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
  // Which doctor of this queue has the question, and what is known of doctors beside their open sockets.
  `ALTER TABLE cards ADD COLUMN carer TEXT;
  CREATE TABLE desks (
    doctor_id TEXT PRIMARY KEY,
    paused INTEGER NOT NULL DEFAULT 0,
    lost_at INTEGER
  );`,
  // The specialty's hours where an administrator changed them.
  `CREATE TABLE hours (only INTEGER PRIMARY KEY CHECK (only = 1), hours TEXT NOT NULL);`,
  // How fast the queue moves while somebody waits, instead of the times of all takings, a night's quiet among them.
  `CREATE TABLE passed_places (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    seconds REAL NOT NULL,
    doctors INTEGER NOT NULL,
    any_free INTEGER NOT NULL
  );
  CREATE TABLE front (only INTEGER PRIMARY KEY CHECK (only = 1), since INTEGER NOT NULL, any_free INTEGER NOT NULL);
  DROP TABLE takes;`,
] as const
