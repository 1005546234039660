import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SEEDED, setup } from '../../scripts/prepare.ts'

const READY_MS = 120_000
/** Servers that start at the same moment would all find the debugger's usual port free, and all but one then fail. */
const OF_ITS_OWN = ['--inspector-port', '0']

/** `group`: the process group of all that was started. */
export type Server = {
  url: string
  port: number
  group: number
  persistTo: string
  stop: (signal?: NodeJS.Signals) => Promise<void>
}

/**
 * A port that nobody listens on: several checkouts are tested side by side on one machine. Below those that a system
 * lends to connections: else one of them could have it at the moment the server wants it.
 */
export async function freePort(): Promise<number> {
  const port = randomInt(10_000, 32_000)
  const probe = createServer()
  const free = await new Promise<boolean>((resolve) => {
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => resolve(true))
  })
  if (!free) return freePort()
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** A state of its own for one server, copied from the one that is seeded once for all of a checkout's tests. */
export async function freshState(): Promise<string> {
  await setup()
  const persistTo = mkdtempSync(join(tmpdir(), 'permanence-'))
  cpSync(SEEDED, persistTo, { recursive: true })
  return persistTo
}

type Start = {
  /** Where it served before it was killed: people come back to the same address. */
  port?: number
  persistTo?: string
  vars?: Record<string, string>
  /** Further ones for `wrangler dev`. */
  args?: readonly string[]
}

/** The product itself, started as a person starts it; its process group can be killed at any moment. */
export async function startServer(start: Start = {}): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    const started = await tryServer(start)
    if (typeof started !== 'string') return started
    // wrangler lends ports of its own to workerd, and two that start at once may choose the same.
    if (attempt === 3 || !started.includes('Address already in use')) throw new Error(started)
  }
}

async function tryServer({ persistTo: kept, vars = {}, args = [], port: wanted }: Start): Promise<Server | string> {
  const port = wanted ?? (await freePort())
  const persistTo = kept ?? (await freshState())
  const options = Object.entries({ RATE_LIMITS: 'off', ...vars }).flatMap(([name, value]) => [
    '--var',
    `${name}:${value}`,
  ])
  const child = spawn(
    'node',
    ['scripts/start.ts', '--port', String(port), '--persist-to', persistTo, ...OF_ITS_OWN, ...options, ...args],
    {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output = (output + chunk).slice(-6000)
    })
  const url = `http://localhost:${port}`
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    await stopGroup(child, signal)
    // Whoever is killed comes back to what was kept; whoever is ended does not.
    if (signal === 'SIGTERM') rmSync(persistTo, { recursive: true, force: true })
  }
  const end = Date.now() + READY_MS
  while (Date.now() < end) {
    if (child.exitCode !== null) return `the server ended with ${child.exitCode}:\n${output}`
    const answer = await fetch(`${url}/healthz`).catch(() => null)
    if (answer?.ok) return { url, port, group: child.pid ?? 0, persistTo, stop }
    await pause(200)
  }
  await stop('SIGKILL')
  return `the server did not answer /healthz:\n${output}`
}

async function stopGroup(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const exited = new Promise((resolve) => child.once('exit', resolve))
  process.kill(-child.pid, signal)
  const killer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), 8000)
  await exited
  clearTimeout(killer)
}

/** Between two looks at something that happens elsewhere; never instead of looking. */
export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Looks until there is something to see. */
export async function until<Seen>(
  what: string,
  look: () => Promise<Seen | null | undefined | false>,
  seconds = 60,
): Promise<Seen> {
  const end = Date.now() + seconds * 1000
  for (;;) {
    const seen = await look()
    if (seen) return seen
    if (Date.now() > end) throw new Error(`waited ${seconds} s in vain for ${what}`)
    await pause(100)
  }
}
