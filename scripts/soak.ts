/** `npm run soak -- chat`: all of what `npm test` does a tenth of. SEED=… repeats what chance drew. */
import { spawnSync } from 'node:child_process'

const FILES: Readonly<Record<string, string>> = {
  chat: 'test/faults/kill.test.ts',
  dispensing: 'test/faults/dispensing.test.ts',
}

const file = FILES[process.argv[2] ?? '']
if (!file) {
  console.error(`npm run soak -- ${Object.keys(FILES).join('|')}`)
  process.exit(1)
}
const env = { ...process.env, SOAK: 'full', WRANGLER_SEND_METRICS: 'false' }
process.exit(spawnSync('vitest', ['run', '--project', 'faults', file], { stdio: 'inherit', env }).status ?? 1)
