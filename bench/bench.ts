/**
 * `npm run bench`: what the product's busiest calls cost beside a hello-world Worker on the same machine. Five rounds,
 * each measuring everything in turn, so that a slow minute touches all alike; the table shows medians.
 */
import { ANSWERS } from '../test/support/answers.ts'
import { Person } from '../test/support/person.ts'
import { startServer, until } from '../test/support/server.ts'
import { median } from './median.ts'
import { type Chat, openChat } from './openChat.ts'
import { startWorker } from './startWorker.ts'

const ROUNDS = 5
/** Requests per measure and round. */
const REQUESTS = 300
/** Fewer: each needs a signed prescription of its own, made before anything is timed. */
const DISPENSINGS = 40
/** Fewer: a socket may send 300 messages in ten seconds, and two sockets send these in turn. */
const MESSAGES = 100
const CONCURRENCY = 8

/** Does `work` `count` times, eight at a time; answers how many were done in a second. */
async function perSecond(count: number, work: (index: number) => Promise<void>): Promise<number> {
  let next = 0
  const start = performance.now()
  const one = async () => {
    for (let index = next++; index < count; index = next++) await work(index)
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, one))
  return (count * 1000) / (performance.now() - start)
}

async function ask(url: string, wanted: number, init?: RequestInit): Promise<void> {
  const answer = await fetch(url, init)
  await answer.arrayBuffer()
  if (answer.status !== wanted) throw new Error(`${new URL(url).pathname.slice(0, 40)}: ${answer.status}`)
}

/** A consultation under way, its two ends on the socket, and as many signed prescriptions as will be dispensed. */
async function prepare(base: string) {
  const patient = new Person(base)
  const { patientId } = await patient.signUp()
  const doctor = new Person(base)
  const { data: demo } = await patient.get('/dev/demo')
  await doctor.signIn(demo.doctors.find(({ specialty }: { specialty: string }) => specialty === 'generalist').email)
  const id = await patient.ask(patientId, ANSWERS)
  await until('the taking', async () => (await doctor.post(`/api/doctor/consultations/${id}/take`)).status === 200)
  const line = { medicine: 'DOLIPRANE 500 mg, comprimé', posology: '1 par jour', quantity: 1, reimbursable: true }
  const tokens: string[] = []
  await perSecond(1 + DISPENSINGS * ROUNDS, async () => {
    const draft = await doctor.post(`/api/doctor/consultations/${id}/prescriptions`, { lines: [line] })
    const signed = await doctor.post(`/api/doctor/prescriptions/${draft.data.id}/sign`)
    if (signed.status !== 200) throw new Error(`signing: ${signed.status} ${JSON.stringify(signed.data)}`)
    tokens.push(String(signed.data.url).split('/').pop() ?? '')
  })
  return { tokens, chat: await openChat(patient, doctor, id) }
}

type Round = { hello: number; signature: number; dispensing: number; message: number }

async function measure(hello: string, base: string, checked: string, tokens: string[], chat: Chat): Promise<Round> {
  const api = `${base}/api/prescriptions`
  const body = JSON.stringify({ pharmacy: { name: 'Pharmacie du Port' } })
  const dispense = (token: string) =>
    ask(`${api}/${token}/dispensations`, 201, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body,
    })
  return {
    hello: await perSecond(REQUESTS, () => ask(hello, 200)),
    signature: await perSecond(REQUESTS, () => ask(`${api}/${checked}`, 200)),
    dispensing: await perSecond(tokens.length, (index) => dispense(tokens[index] ?? '')),
    message: await perSecond(MESSAGES, () => chat.exchange()),
  }
}

const hello = await startWorker('hello')
const server = await startServer({
  vars: { WAIT_TIMEOUT_SECONDS: '900' },
  // As hello-world is started: a line of log for each request is the tool's work, not the product's.
  args: ['--log-level', 'error'],
})
try {
  const { tokens, chat } = await prepare(server.url)
  const [checked = '', ...unused] = tokens
  const rounds: Round[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const own = unused.slice(round * DISPENSINGS, (round + 1) * DISPENSINGS)
    rounds.push(await measure(hello.url, server.url, checked, own, chat))
    console.log(`round ${round + 1}:`, JSON.stringify(rounds.at(-1)))
  }
  chat.close()
  const row = (kind: keyof Round) => ({
    'per second (median)': Math.round(median(rounds.map((round) => round[kind]))),
    'of hello-world (median)': median(rounds.map((round) => round[kind] / round.hello)).toFixed(2),
  })
  console.table({
    'hello-world': row('hello'),
    'signature check': row('signature'),
    dispensing: row('dispensing'),
    'chat message, sent, acknowledged and seen': row('message'),
  })
} finally {
  hello.stop()
  await server.stop()
}
