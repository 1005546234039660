import { globSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

const HOUR_MS = 3_600_000

/** An hour passes for everyone who is signed in, without waiting for it. */
export function ageSessions(persistTo: string): void {
  for (const file of globSync(`${persistTo}/v3/d1/miniflare-D1DatabaseObject/*.sqlite`)) {
    if (file.endsWith('metadata.sqlite')) continue
    const database = new DatabaseSync(file)
    database.exec('PRAGMA busy_timeout = 5000')
    database.exec(
      `UPDATE sessions SET created_at = created_at - ${HOUR_MS}, stepped_up_at = stepped_up_at - ${HOUR_MS}`,
    )
    database.close()
  }
}
