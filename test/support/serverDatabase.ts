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
