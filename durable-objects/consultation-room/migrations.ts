/** The room's own database, append-only: the runner refuses an edited past. */
export const MIGRATIONS = [
  `CREATE TABLE consultation (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    version INTEGER NOT NULL,
    facts TEXT NOT NULL
  );
  CREATE TABLE entries (
    seq INTEGER PRIMARY KEY,
    sender TEXT NOT NULL,
    key TEXT,
    at INTEGER NOT NULL,
    said TEXT NOT NULL
  );
  CREATE UNIQUE INDEX entries_key ON entries (sender, key) WHERE key IS NOT NULL;
  CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    lane TEXT NOT NULL,
    subject TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,
    parked INTEGER NOT NULL DEFAULT 0,
    fault TEXT
  );`,
  // Who is on the page, how far they read, and whether their devices were told of a message since they left.
  `CREATE TABLE sides (
    party TEXT PRIMARY KEY,
    read_seq INTEGER NOT NULL DEFAULT 0,
    here INTEGER NOT NULL DEFAULT 0,
    since INTEGER,
    closed_at INTEGER,
    pushed INTEGER NOT NULL DEFAULT 0
  );
  INSERT INTO sides (party) VALUES ('patient'), ('doctor');`,
  // Files on their way into the thread: announced, stored (`facts`), sent in an entry.
  `CREATE TABLE uploads (
    id TEXT PRIMARY KEY,
    party TEXT NOT NULL,
    at INTEGER NOT NULL,
    facts TEXT,
    sent INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX uploads_unsent ON uploads (at) WHERE sent = 0;`,
  // Who called whom, who is in it, and what went wrong; never what was said or seen.
  `CREATE TABLE calls (number INTEGER PRIMARY KEY, facts TEXT NOT NULL);`,
  // The meeting of RealtimeKit that carries a call, what each page is there, and which of its deliveries were heard.
  `CREATE TABLE meetings (call INTEGER PRIMARY KEY, meeting TEXT NOT NULL);
  CREATE TABLE participants (tab TEXT PRIMARY KEY, participant TEXT NOT NULL);
  CREATE TABLE deliveries (id TEXT PRIMARY KEY);`,
] as const
