/**
 * `npm run bench -- chat`: how long a message takes from one person's sending to the other's page, at a hundred a second
 * in one room and spread over 500 rooms, beside a bare echo (bench/echo) on the same machine. Five rounds, each measuring
 * everything in turn; the table shows medians over the rounds.
 */
import { loadavg } from 'node:os'
import type { ServerMessage } from '../protocol/socket.ts'
import { ANSWERS } from '../test/support/answers.ts'
import { Person } from '../test/support/person.ts'
import { pause, startServer, until } from '../test/support/server.ts'
import { median, quantile } from './median.ts'
import { join } from './openChat.ts'
import { startWorker } from './startWorker.ts'

const ROUNDS = 5
const ROOMS = Number(process.env['ROOMS'] ?? 500)
const PER_SECOND = 100
const MESSAGES = 500
/** Sign-ups and handshakes side by side. */
const CONCURRENCY = 8
const PATIENCE_SECONDS = 30

/** Both people of one room; `send` is one of them saying something under this key. */
type Pair = { send: (side: 0 | 1, key: string) => void; close: () => void }

/** Messages under way, and how long those that arrived took, in milliseconds. */
class Stopwatch {
  readonly #sent = new Map<string, number>()
  #times: number[] = []

  start(key: string): void {
    this.#sent.set(key, performance.now())
  }

  /** The first sight counts. */
  shown = (key: string | undefined): void => {
    const at = key === undefined ? undefined : this.#sent.get(key)
    if (key === undefined || at === undefined) return
    this.#sent.delete(key)
    this.#times.push(performance.now() - at)
  }

  async take(): Promise<number[]> {
    await until('the last messages', async () => this.#sent.size === 0, PATIENCE_SECONDS)
    const times = this.#times
    this.#times = []
    return times
  }
}
const watch = new Stopwatch()

async function eightAtOnce<Made>(count: number, make: (index: number) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = []
  let next = 0
  const one = async () => {
    for (let index = next++; index < count; index = next++) made.push(await make(index))
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, one))
  return made
}

async function ofProduct(base: string, doctor: Person): Promise<Pair> {
  const patient = new Person(base)
  const { patientId } = await patient.signUp()
  const id = await patient.ask(patientId, ANSWERS)
  await until('the take', async () => (await doctor.post(`/api/doctor/consultations/${id}/take`)).status === 200)
  const hear = (own: string) => (message: ServerMessage) => {
    if (message.type === 'problem') throw new Error(`a message was refused: ${message.problem.type}`)
    if (message.type === 'entry' && message.entry.from !== own && message.entry.key !== undefined)
      watch.shown(message.entry.key)
  }
  const sockets = [await join(patient, id, hear('patient')), await join(doctor, id, hear('doctor'))]
  return {
    send: (side, key) =>
      sockets[side]?.send(JSON.stringify({ type: 'message', key, text: 'Avez-vous de la fièvre ?' })),
    close: () => {
      for (const socket of sockets) socket.close()
    },
  }
}

async function ofEcho(url: string, index: number): Promise<Pair> {
  const open = async () => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}${index}`)
    socket.addEventListener('message', ({ data }) => watch.shown(JSON.parse(String(data)).key))
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve)
      socket.addEventListener('error', () => reject(new Error('the echo did not open')))
    })
    return socket
  }
  const sockets = [await open(), await open()]
  return {
    send: (side, key) =>
      sockets[side]?.send(JSON.stringify({ type: 'message', key, text: 'Avez-vous de la fièvre ?' })),
    close: () => {
      for (const socket of sockets) socket.close()
    },
  }
}

/** A hundred a second, by the clock and not one after the other; each pair's two people take turns. */
async function talk(pairs: readonly Pair[]): Promise<{ p50: number; p99: number }> {
  const start = performance.now()
  for (let said = 0; said < MESSAGES; said++) {
    const early = start + (said * 1000) / PER_SECOND - performance.now()
    if (early > 0) await pause(early)
    const key = crypto.randomUUID()
    watch.start(key)
    pairs[said % pairs.length]?.send(said % 2 === 0 ? 0 : 1, key)
  }
  const times = await watch.take()
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) }
}

console.log(`load before: ${loadavg()[0]?.toFixed(1)}`)
const echo = await startWorker('echo')
const server = await startServer()
try {
  const doctor = new Person(server.url)
  const { data: demo } = await doctor.get('/dev/demo')
  await doctor.signIn(demo.doctors.find(({ specialty }: { specialty: string }) => specialty === 'generalist').email)
  const rooms = await eightAtOnce(ROOMS, () => ofProduct(server.url, doctor))
  const echoes = await eightAtOnce(ROOMS, (index) => ofEcho(echo.url, index))
  console.log(`${ROOMS} rooms open on each; load ${loadavg()[0]?.toFixed(1)}`)
  // What only a first message pays is not what is measured.
  await talk(rooms)
  await talk(echoes)
  const kinds = { 'one room': rooms.slice(0, 1), 'echo, one room': echoes.slice(0, 1) }
  const all = { ...kinds, [`${ROOMS} rooms`]: rooms, [`echo, ${ROOMS} rooms`]: echoes }
  const rounds: Record<string, { p50: number; p99: number }>[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    const measured: Record<string, { p50: number; p99: number }> = {}
    for (const [kind, pairs] of Object.entries(all)) measured[kind] = await talk(pairs)
    rounds.push(measured)
    console.log(
      `round ${round}:`,
      JSON.stringify(measured, (_, value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value)),
    )
  }
  const over = (kind: string, share: 'p50' | 'p99') =>
    `${median(rounds.map((round) => round[kind]?.[share] ?? Number.NaN)).toFixed(1)} ms`
  console.table(
    Object.fromEntries(Object.keys(all).map((kind) => [kind, { p50: over(kind, 'p50'), p99: over(kind, 'p99') }])),
  )
  console.log(`load after: ${loadavg()[0]?.toFixed(1)}`)
  for (const pair of [...rooms, ...echoes]) pair.close()
} finally {
  echo.stop()
  await server.stop()
}
