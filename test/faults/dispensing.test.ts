import { afterAll, beforeAll, expect, test } from 'vitest'
import { aSignedPrescription } from '../support/aSignedPrescription.ts'
import { startBdpmSource } from '../support/bdpmSource.ts'
import { consultationToPrescribeIn, line } from '../support/counter.ts'
import { Person } from '../support/person.ts'
import { type Server, startServer, until } from '../support/server.ts'
import { insertPrescription, withDatabase } from '../support/serverDatabase.ts'

/** 10,000 presses on 500 prescriptions by `npm run soak -- dispensing`; a tenth in `npm test`. */
const FULL = process.env['SOAK'] === 'full'
const PRESCRIPTIONS = FULL ? 500 : 50
const KILLS = FULL ? 20 : 2
/** Counters that press at once on each. */
const PRESSES = 20
/** Prescriptions under way at a time, and read at a time. */
const WIDTH = 3
const READERS = 8

type Prescription = { token: string; lines: number; renewals: number }
type Press = { key: string; body: { pharmacy: { name: string }; lines?: { line: number }[] } }
type Receipt = { at: string; lines: { line: number }[] }

let server: Server
let source: Awaited<ReturnType<typeof startBdpmSource>>
beforeAll(async () => {
  source = await startBdpmSource()
  server = await startServer({ vars: { MEDICINES_SOURCE: source.url }, args: ['--test-scheduled'] })
})
afterAll(async () => {
  await server?.stop()
  source?.close()
})

test('the weekly run keeps the base when a file of the next is missing, and else brings it, with its date, for doctors to find', async () => {
  const doctor = new Person(server.url)
  await doctor.signIn('helene.moreau@example.org')
  const found = async (text: string): Promise<string[]> =>
    (await doctor.get(`/api/doctor/medicines?q=${text}`)).data.medicines.map(({ name }: { name: string }) => name)
  const snapshot = async () => (await doctor.get('/healthz')).data.medicines.snapshot
  const monday = () => fetch(`${server.url}/__scheduled?cron=${encodeURIComponent('30 3 * * 1')}`)
  const before = await snapshot()
  await monday()
  expect(await snapshot()).toBe(before)
  expect(await found('dolostopine')).toEqual([])
  source.state.whole = true
  await monday()
  await until('the newer base', async () => (await snapshot()) === '2026-11-03')
  expect(await found('dolostopine')).toEqual(['DOLOSTOPINE 500 mg, comprimé'])
  expect((await found('doliprane')).length).toBeGreaterThan(5)
})

/** Does the work of each item, so many at a time. */
async function each<Item>(items: Iterable<Item>, width: number, work: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items]
  const one = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: width }, one))
}

/** Presses until the answer came: a counter whose answer was lost sends the same attempt again. */
async function settle(token: string, { key, body }: Press): Promise<Receipt | string> {
  const counter = new Person(server.url)
  for (;;) {
    const path = `/api/prescriptions/${token}/dispensations`
    const answer = await counter.post(path, body, { 'idempotency-key': key }).catch(() => null)
    if (answer?.status === 201) return answer.data
    if (answer?.status === 409) return String(answer.data.type).split('/').pop() ?? ''
    if (answer && answer.status < 500) throw new Error(`a press was answered ${answer.status}`)
    await restarting
  }
}

/** While the service is down, counters wait for it. */
let restarting: Promise<unknown> = Promise.resolve()

async function killAndStartAgain(): Promise<void> {
  const { port, persistTo } = server
  await server.stop('SIGKILL')
  server = await startServer({ port, persistTo })
}

/** A third of them whole, a third line by line, a third with a renewal that has no day of its own. */
function kindOf(index: number): { lines: number; renewals: number } {
  if (index % 3 === 1) return { lines: 2, renewals: 0 }
  return index % 3 === 2 ? { lines: 1, renewals: 1 } : { lines: 1, renewals: 0 }
}

/**
 * One is signed by its doctor; the others are written beside it, of the same patient and consultation: drawing as many
 * pages would take longer than the race.
 */
async function prescriptionsOfOnePatient(): Promise<Prescription[]> {
  const desk = await consultationToPrescribeIn(server.url)
  const { id } = await desk.sign([line()])
  const written: Prescription[] = []
  for (let index = 0; index < PRESCRIPTIONS; index++) {
    const kind = kindOf(index)
    const lines = Array.from({ length: kind.lines }, (_, at) => ({
      medicine: `DOLIPRANE ${at + 1}`,
      posology: 'Si besoin',
      quantity: 2,
      reimbursable: true,
    }))
    const row = await aSignedPrescription({ lines, renewals: kind.renewals, issuedAt: Date.now() })
    withDatabase(server.persistTo, (database) => insertPrescription(database, row, id))
    written.push({ ...kind, token: row.token })
  }
  return written
}

const pressesFor = ({ lines }: Prescription, index: number): Press[] =>
  Array.from({ length: PRESSES }, (_, press) => ({
    key: `soak-${index}-${press}`,
    body: { pharmacy: { name: `Pharmacie ${press}` }, ...(lines > 1 ? { lines: [{ line: press % lines }] } : {}) },
  }))

test('however many press at once, and whatever is killed meanwhile, each line is given as often as is written', async () => {
  const written = await prescriptionsOfOnePatient()
  const killAt = new Set(Array.from({ length: KILLS }, (_, kill) => Math.floor(((kill + 0.5) * PRESCRIPTIONS) / KILLS)))
  const given = new Map<string, { receipt: Receipt; press: Press; token: string }[]>()
  const refused = new Map<string, number>()
  await each(written.entries(), WIDTH, async ([index, prescription]) => {
    const presses = pressesFor(prescription, index)
    const race = presses.map((press) => settle(prescription.token, press))
    // Killed once the first of them is answered: the others are on their way, or were decided and not told.
    if (killAt.delete(index)) restarting = Promise.any(race).then(killAndStartAgain)
    const answers = await Promise.all(race)
    const winners: { receipt: Receipt; press: Press; token: string }[] = []
    for (const [at, answer] of answers.entries()) {
      if (typeof answer === 'string') refused.set(answer, (refused.get(answer) ?? 0) + 1)
      else winners.push({ receipt: answer, press: presses[at]!, token: prescription.token })
    }
    given.set(prescription.token, winners)
    await restarting
  })
  expect(killAt.size).toBe(0)

  const reader = new Person(server.url)
  await each(written, READERS, async ({ token, lines, renewals }) => {
    const winners = given.get(token) ?? []
    const perLine = Array.from({ length: lines }, (_, at) =>
      winners.filter(({ receipt }) => receipt.lines.some(({ line }) => line === at)),
    )
    expect(perLine.map(({ length }) => length)).toEqual(perLine.map(() => 1 + renewals))
    const { data } = await reader.get(`/api/prescriptions/${token}`)
    expect(data).toMatchObject({ status: 'dispensed', remaining: 0, owed: [] })
    expect(data.dispensations).toHaveLength(winners.length)
    for (const { receipt, press } of winners) expect(await settle(token, press)).toEqual(receipt)
  })
  const all = [...given.values()].flat().length
  console.log(
    `${PRESCRIPTIONS * PRESSES} presses, ${KILLS} SIGKILL: ${all} gave, refused ${JSON.stringify([...refused])}`,
  )
}, 1_800_000)
