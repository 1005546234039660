/** `npm run soak -- chat`: all of what `npm test` does a tenth of. SEED=… repeats what chance drew. */
import { spawnSync } from 'node:child_process'

const FILES: Readonly<Record<string, readonly [project: string, file: string]>> = {
  calls: ['browser', 'test/browser/calls.test.ts'],
  chat: ['faults', 'test/faults/kill.test.ts'],
  dispensing: ['faults', 'test/faults/dispensing.test.ts'],
  sms: ['faults', 'test/faults/sms.test.ts'],
}

const soak = FILES[process.argv[2] ?? '']
if (!soak) {
  console.error(`npm run soak -- ${Object.keys(FILES).join('|')}`)
  process.exit(1)
}
const [project, file] = soak
const env = { ...process.env, SOAK: 'full', WRANGLER_SEND_METRICS: 'false' }
process.exit(spawnSync('vitest', ['run', '--project', project, file], { stdio: 'inherit', env }).status ?? 1)
