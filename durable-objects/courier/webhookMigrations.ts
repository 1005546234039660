/** Append-only: the runner refuses an edited past. */
export const WEBHOOK_MIGRATIONS: readonly string[] = [
  // What was sent or will be, each attempt, and how the endpoint is doing.
  `CREATE TABLE deliveries (
    webhook_id TEXT PRIMARY KEY,
    type TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER
  );
  CREATE INDEX deliveries_due ON deliveries (due_at) WHERE due_at IS NOT NULL;
  CREATE INDEX deliveries_created ON deliveries (created_at);
  CREATE TABLE attempts (
    webhook_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    status INTEGER,
    duration_ms INTEGER NOT NULL,
    error TEXT,
    excerpt TEXT NOT NULL
  );
  CREATE INDEX attempts_delivery ON attempts (webhook_id, at);
  CREATE TABLE endpoint (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    id TEXT NOT NULL,
    failing_since INTEGER,
    disables TEXT
  );`,
  // When the attempt was due before the endpoint's recovery brought it forward.
  'ALTER TABLE deliveries ADD COLUMN hurried_from INTEGER;',
]
