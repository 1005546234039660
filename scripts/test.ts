// Runs every check, goes on after a failure, and closes with one line that counts them all.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod/mini'

type Check = readonly [name: string, command: string, ...args: string[]]

/** The static checks: each counts as one. A stage begins when the one before it has ended. */
const STAGES: readonly (readonly Check[])[] = [
  [['types of the bindings', 'wrangler', 'types', '--include-runtime=false', '--strict-vars=false']],
  [
    ['build of the pages, and of the state that servers are tested with', 'node', 'scripts/prepare.ts'],
    ['types: rules, wire, edge, objects', 'tsc', '-p', 'tsconfig.json'],
    ['types: pages', 'tsc', '-p', 'ui/tsconfig.json'],
    ['types: scripts', 'tsc', '-p', 'scripts/tsconfig.json'],
    ['types: service worker', 'tsc', '-p', 'ui/worker/tsconfig.json'],
    ['unused files, exports and packages', 'knip'],
    ['arrows', 'node', 'scripts/arrows.ts'],
    ['lint and format', 'biome', 'ci', '--reporter=summary'],
  ],
  [['sizes', 'size-limit']],
]
/** Two cores: more at once would only make each slower, and the clocks of the tests unsure. */
const AT_ONCE = 2

/** Projects that run beside each other, in the order given; the faults mostly wait for processes that start. */
const LANES = [['faults'], ['workers', 'domain']] as const
/** A browser alone has the machine to itself: what it waits for is then never another test. */
const ALONE = 'browser'

/** What vitest counts. */
const reportSchema = z.object({ numPassedTests: z.number(), numFailedTests: z.number() })

/** A runner that hangs is a failure, not a wait. */
const PROJECT_TIMEOUT_MS = 600_000

let passed = 0
let failed = 0
const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', NO_COLOR: '1' }

type Ran = { ok: boolean; output: string }

/** @param live whether it is shown as it comes, rather than kept for later */
function run(command: string, args: readonly string[], live = false): Promise<Ran> {
  const child = spawn(command, args, { env, stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'] })
  const late = setTimeout(() => child.kill('SIGKILL'), PROJECT_TIMEOUT_MS)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  return new Promise((resolve) => {
    const ended = (ok: boolean) => {
      clearTimeout(late)
      resolve({ ok, output })
    }
    child.once('error', (error) => {
      output += error
      ended(false)
    })
    child.once('close', (code) => ended(code === 0))
  })
}

async function check([name, command, ...args]: Check): Promise<void> {
  const { ok, output } = await run(command, args)
  if (ok) passed++
  else failed++
  console.log(ok ? `✓ ${name}` : `✗ ${name}\n${output}`)
}

async function twoAtOnce(checks: readonly Check[]): Promise<void> {
  const left = [...checks]
  const one = async () => {
    for (let next = left.shift(); next; next = left.shift()) await check(next)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
}

const reports = mkdtempSync(join(tmpdir(), 'permanence-test-'))
async function test(project: string, live = false): Promise<void> {
  const file = join(reports, `${project}.json`)
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { ok, output } = await run('vitest', args, live)
  console.log(output)
  const report = existsSync(file)
    ? reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    : { numPassedTests: 0, numFailedTests: 0 }
  passed += report.numPassedTests
  // A run that broke without a failing test, or in which no test ran, is a failure too.
  failed += ok && report.numPassedTests > 0 ? report.numFailedTests : Math.max(1, report.numFailedTests)
}

for (const stage of STAGES) await twoAtOnce(stage)
await Promise.all(
  LANES.map(async (projects) => {
    for (const project of projects) await test(project)
  }),
)
await test(ALONE, true)

console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
