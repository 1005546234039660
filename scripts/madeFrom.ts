import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = new URL('..', import.meta.url).pathname

function filesUnder(path: string): string[] {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)],
  )
}

/** What files are now, by name, size and time of change: reading them all would cost what it saves. */
function stateOf(sources: readonly string[]): string {
  const digest = createHash('sha256')
  for (const file of sources.flatMap((source) => filesUnder(join(ROOT, source))).toSorted()) {
    const { size, mtimeMs } = statSync(file)
    digest.update(`${file}\0${size}\0${mtimeMs}\n`)
  }
  return digest.digest('hex')
}

/** Makes something again only when what it is made from changed: a note beside it says what that was. */
export async function madeFrom(made: string, sources: readonly string[], make: () => Promise<void>): Promise<void> {
  const note = `${made}.made-from`
  const now = stateOf(sources)
  if (existsSync(made) && existsSync(note) && readFileSync(note, 'utf8') === now) return
  await make()
  writeFileSync(note, now)
}
