/**
 * `npm start`: builds the pages, applies the migrations, seeds an empty database, then serves; what is as its sources
 * are is not made again. Arguments go to `wrangler dev`.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { DEMO_ADMIN, DEMO_DOCTORS, DEMO_MEMBER } from '../workers/features/development/demoData.ts'
import { preparePages } from './pages.ts'
import { prepareState } from './state.ts'

if (Number(process.versions.node.split('.')[0]) < 22) {
  console.error(`Node ${process.version} is too old: use npm start, which brings its own.`)
  process.exit(1)
}

process.chdir(new URL('..', import.meta.url).pathname)
process.env['WRANGLER_SEND_METRICS'] = 'false'
const given = process.argv.slice(2)

function option(name: string, otherwise: string): string {
  const at = given.indexOf(name)
  const joined = given.find((argument) => argument.startsWith(`${name}=`))
  return joined?.slice(name.length + 1) ?? (at === -1 ? otherwise : (given[at + 1] ?? otherwise))
}

const port = option('--port', '8787')
const persistTo = resolve(option('--persist-to', '.wrangler/state'))
const origin = `http://localhost:${port}`

const children = new Set<ChildProcess>()
let ending = false
function end(): void {
  ending = true
  for (const child of children) child.kill('SIGTERM')
  if (children.size === 0) process.exit(0)
}
process.on('SIGTERM', end)
process.on('SIGINT', end)

function run(command: string, args: string[], output: 'inherit' | 'ignore'): Promise<number> {
  const child = spawn(`node_modules/.bin/${command}`, args, { stdio: ['ignore', output, 'inherit'] })
  children.add(child)
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('exit', (code) => {
      children.delete(child)
      if (ending && children.size === 0) process.exit(0)
      done(code ?? 1)
    })
  })
}

async function must(command: string, args: string[]): Promise<void> {
  const code = await run(command, args, 'ignore')
  if (code !== 0) throw new Error(`${command} ended with ${code}`)
}

async function announce(): Promise<void> {
  while (!ending) {
    const answer = await fetch(`${origin}/healthz`).catch(() => null)
    if (answer?.ok) break
    await new Promise((later) => setTimeout(later, 300))
  }
  if (ending) return
  console.log('\nPermanence')
  console.table({
    portal: `${origin}/`,
    desk: `${origin}/medecin`,
    integrators: `${origin}/integrateurs`,
    administration: `${origin}/administration`,
    mailbox: `${origin}/dev/mailbox`,
    insurer: `${origin}/dev/insurer`,
  })
  console.table([
    { role: 'member', email: DEMO_MEMBER.email },
    ...DEMO_DOCTORS.map(({ email, specialty }) => ({ role: specialty, email })),
    { role: 'admin', email: DEMO_ADMIN.email },
  ])
}

await Promise.all([preparePages(must), prepareState(persistTo, must)])
if (ending) process.exit(0)
const defaults = [
  '--port',
  port,
  '--persist-to',
  persistTo,
  '--show-interactive-dev-session=false',
  '--var',
  `LOCAL_ORIGIN:${origin}`,
]
const passed = given.filter((argument, at) => {
  const before = given[at - 1]
  return !/^--(port|persist-to)(=|$)/.test(argument) && before !== '--port' && before !== '--persist-to'
})
void announce()
process.exit(await run('wrangler', ['dev', ...defaults, ...passed], 'inherit'))
