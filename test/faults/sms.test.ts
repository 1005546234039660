import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANSWERS } from '../support/answers.ts'
import { Person } from '../support/person.ts'
import { type Server, startServer, until } from '../support/server.ts'
import { anSmsGateway } from '../support/smsGateway.ts'

/** `npm run soak -- sms` also kills while the gateway is down, which waits for a try by itself. */
const FULL = process.env['SOAK'] === 'full'

/** As many as the tests before the last one send. */
const CAP = FULL ? 4 : 2

let server: Server
let gateway: Awaited<ReturnType<typeof anSmsGateway>>
let marie: Person
let hélène: Person
let patientId = ''
let vars: Record<string, string>

beforeAll(async () => {
  gateway = await anSmsGateway()
  vars = {
    SMS_GATEWAY: 'infobip',
    SMS_BASE_URL: gateway.url,
    SMS_API_KEY: 'key-of-the-stand-in',
    SMS_DAILY_CAP: String(CAP),
  }
  server = await startServer({ vars })
  marie = new Person(server.url)
  ;({ patientId } = await marie.signUp())
  hélène = new Person(server.url)
  await hélène.signIn('helene.moreau@example.org')
})
afterAll(async () => {
  await server?.stop()
  gateway?.close()
})

async function killAndStartAgain() {
  const { port, persistTo } = server
  await server.stop('SIGKILL')
  server = await startServer({ port, persistTo, vars })
}

/** A COVID-19 question that a doctor takes while the patient is elsewhere. */
async function aTakenQuestion(): Promise<string> {
  const { data } = await marie.post('/api/consultations', { patientId, pathway: 'covid-19', acceptsTerms: true })
  for (const [step, value] of Object.entries({ ...ANSWERS, send: true }))
    if (step !== 'channel' && step !== 'interlocutor')
      expect((await marie.post(`/api/consultations/${data.id}/answers`, { step, value })).status, step).toBe(200)
  await until('the take', async () => (await hélène.post(`/api/doctor/consultations/${data.id}/take`)).status === 200)
  return data.id
}
const about = (id: string) => gateway.taken.filter(({ text }) => text.includes(id))
async function end(id: string) {
  await marie.post(`/api/consultations/${id}/messages`, { key: id, text: 'Me voici' })
  await hélène.post(`/api/doctor/consultations/${id}/end`)
}

test('killed after the gateway took a message and before its answer was heard: it asks, and sends nothing twice', async () => {
  gateway.state.mood = 'silent'
  const id = await aTakenQuestion()
  await until('the message', async () => about(id).length > 0)
  await killAndStartAgain()
  gateway.state.mood = 'well'
  await until('the question whether it has it', async () => gateway.asked.length > 0)
  await end(id)
  // The next event's message comes after it: what would have been sent twice would be there by then.
  const next = await aTakenQuestion()
  await until('the next message', async () => about(next).length > 0)
  expect([about(id).length, about(next).length]).toEqual([1, 1])
  expect(about(id)[0]).toMatchObject({ to: '33602030440' })
  expect(about(id)[0]?.text).toContain('Revenez d’ici 5 minutes')
  await end(next)
})

test.runIf(FULL)(
  'killed while the gateway is down: it leaves once the gateway is back, once',
  async () => {
    gateway.state.mood = 'down'
    const id = await aTakenQuestion()
    await until('a dropped line', async () => gateway.dropped.count > 0)
    await killAndStartAgain()
    gateway.state.mood = 'well'
    await until('the message', async () => about(id).length > 0, 90)
    await end(id)
    const next = await aTakenQuestion()
    await until('the next message', async () => about(next).length > 0)
    expect([about(id).length, about(next).length]).toEqual([1, 1])
    await end(next)
  },
  240_000,
)

test('above the cap of a day nothing leaves, and the health check shows what was kept back', async () => {
  expect(gateway.taken).toHaveLength(CAP)
  const id = await aTakenQuestion()
  await until('what was kept back', async () => (await marie.get('/healthz')).data.parkedSms === 1)
  expect(about(id)).toEqual([])
})
