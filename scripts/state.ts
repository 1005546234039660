import { join } from 'node:path'
import { madeFrom } from './madeFrom.ts'

const SOURCES = ['migrations', 'data', 'scripts/seed.ts', 'domain/medicines', 'workers/features/development']

/** Runs a command of the packages to its end; throws when it fails. */
export type Must = (command: string, args: string[]) => Promise<void>

/** The local state in `persistTo`: migrated, and seeded where it was empty. */
export const prepareState = (persistTo: string, must: Must): Promise<void> =>
  madeFrom(join(persistTo, 'v3'), SOURCES, async () => {
    await must('wrangler', ['d1', 'migrations', 'apply', 'permanence', '--local', '--persist-to', persistTo])
    // Only when it is needed: it brings the whole of wrangler along, which takes a second.
    const { seed } = await import('./seed.ts')
    await seed(persistTo)
  })
