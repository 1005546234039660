// Runs every check in turn, goes on after a failure, and closes with one line that counts them all.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod/mini'

/** The static checks: each counts as one. */
const CHECKS: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['types of the bindings', 'wrangler', 'types', '--include-runtime=false', '--strict-vars=false'],
  ['types: rules, wire, edge, objects', 'tsc', '-p', 'tsconfig.json'],
  ['types: pages', 'tsc', '-p', 'ui/tsconfig.json'],
  ['types: service worker', 'tsc', '-p', 'ui/worker/tsconfig.json'],
  ['types: scripts', 'tsc', '-p', 'scripts/tsconfig.json'],
  ['lint and format', 'biome', 'ci', '--reporter=summary'],
  ['arrows', 'node', 'scripts/arrows.ts'],
  ['unused files, exports and packages', 'knip'],
  ['build of the pages', 'vite', 'build', '--config', 'ui/vite.config.ts', '--logLevel', 'warn'],
  ['sizes', 'size-limit'],
]
const PROJECTS = ['domain', 'workers', 'browser', 'faults'] as const

/** What vitest counts. */
const reportSchema = z.object({ numPassedTests: z.number(), numFailedTests: z.number() })

/** A runner that hangs is a failure, not a wait. */
const PROJECT_TIMEOUT_MS = 300_000

let passed = 0
let failed = 0
const quiet = { ...process.env, WRANGLER_SEND_METRICS: 'false', NO_COLOR: '1' }

for (const [name, command, ...args] of CHECKS) {
  const run = spawnSync(command, args, { encoding: 'utf8', env: quiet })
  if (run.status === 0) {
    passed++
    console.log(`✓ ${name}`)
  } else {
    failed++
    console.log(`✗ ${name}\n${run.stdout ?? ''}${run.stderr ?? ''}${run.error ?? ''}`)
  }
}

const reports = mkdtempSync(join(tmpdir(), 'permanence-test-'))
for (const project of PROJECTS) {
  const file = join(reports, `${project}.json`)
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const run = spawnSync('vitest', args, {
    stdio: 'inherit',
    env: quiet,
    timeout: PROJECT_TIMEOUT_MS,
    killSignal: 'SIGKILL',
  })
  const report = existsSync(file)
    ? reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    : { numPassedTests: 0, numFailedTests: 0 }
  passed += report.numPassedTests
  // A run that broke without a failing test, or in which no test ran, is a failure too.
  failed += run.status === 0 && report.numPassedTests > 0 ? report.numFailedTests : Math.max(1, report.numFailedTests)
}

console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
