/**
 * What the tests start from, made once before any of them: the pages, a migrated and seeded state that each server
 * copies, and a small browser. Vitest calls `setup`; `npm test` runs the file.
 */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { preparePages } from './pages.ts'
import { preparedShell } from './shell.ts'
import { type Must, prepareState } from './state.ts'

/** In the checkout's root. */
export const SEEDED = 'dist/state'

/** What people get, even where vitest asks: it has said `test` by then, and pages built so are another size. */
const env = { ...process.env, NODE_ENV: 'production' }

const must: Must = async (command, args) => {
  await promisify(execFile)(`node_modules/.bin/${command}`, args, { env })
}

export async function setup(): Promise<void> {
  process.chdir(new URL('..', import.meta.url).pathname)
  await Promise.all([preparedShell(), preparePages(must)])
  await prepareState(SEEDED, must)
}

if (import.meta.main) await setup()
