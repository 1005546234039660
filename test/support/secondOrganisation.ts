import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Another insurer, straight in the database of a running server: there is no page that makes one yet. */
export function secondOrganisation(persistTo: string): { apiKey: string } {
  const folder = join(persistTo, 'v3/d1/miniflare-D1DatabaseObject')
  const file = readdirSync(folder).find((name) => name.endsWith('.sqlite') && name !== 'metadata.sqlite')
  if (!file) throw new Error('the server has no database yet')
  const database = new DatabaseSync(join(folder, file))
  const apiKey = 'key-of-the-second-organisation'
  database.exec('PRAGMA busy_timeout = 5000')
  database
    .prepare(
      `INSERT INTO api_keys (id, organisation_id, name, prefix, key_sha256, scopes, created_at)
       VALUES ('second', 'second', 'second', 'key-of', ?, '["webhooks"]', 0)`,
    )
    .run(createHash('sha256').update(apiKey).digest('hex'))
  database.close()
  return { apiKey }
}
