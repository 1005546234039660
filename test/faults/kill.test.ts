import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANSWERS } from '../support/answers.ts'
import { bothOpen, bothSettled, type ChatPages, faultsOf, openChatPages, tellBoth } from '../support/chatPage.ts'
import { startFrameProxy } from '../support/frameProxy.ts'
import { Person } from '../support/person.ts'
import { aReceiver } from '../support/receiver.ts'
import { seeded } from '../support/seeded.ts'
import { type Server, startServer, until } from '../support/server.ts'

/** `npm run soak -- chat` does all of it; `npm test` a tenth. */
const FULL = process.env['SOAK'] === 'full'
const KILLS = FULL ? 20 : 2
const CHAT_TIMEOUT_MS = FULL ? 30 * 60_000 : 300_000
/** How much they say between two kills, and through the bad network: not how long, which would be less on a busy machine. */
const SAID_BETWEEN = FULL ? { least: 200, more: 300 } : { least: 70, more: 80 }
const SAID_THROUGH = FULL ? 1500 : 150
const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const random = seeded(SEED)
const WAIT_TIMEOUT_SECONDS = '8'

let server: Server
let marie: Person
let hélène: Person
let email = ''
let patientId = ''

/** The process that a person started, and all its children, ended without a word; then started again as before. */
async function killAndStartAgain() {
  const { port, persistTo } = server
  await server.stop('SIGKILL')
  server = await startServer({ port, persistTo, vars: { WAIT_TIMEOUT_SECONDS } })
}

async function aTakenQuestion(): Promise<string> {
  const id = await marie.ask(patientId, ANSWERS)
  await until('the take', async () => (await hélène.post(`/api/doctor/consultations/${id}/take`)).status === 200)
  return id
}

async function reportOf(pages: ChatPages) {
  const reports = { patient: await pages.patient.report(), doctor: await pages.doctor.report() }
  const { patient, doctor } = reports
  const said = patient.pressed + doctor.pressed
  return { reports, said, acknowledged: new Set([...patient.acknowledged, ...doctor.acknowledged]).size }
}

const pressedBy = async ({ patient, doctor }: ChatPages) =>
  (await patient.state()).pressed + (await doctor.state()).pressed

beforeAll(async () => {
  server = await startServer({ vars: { WAIT_TIMEOUT_SECONDS } })
  marie = new Person(server.url)
  ;({ email, patientId } = await marie.signUp())
  const { data: demo } = await marie.get('/dev/demo')
  hélène = new Person(server.url)
  await hélène.signIn(demo.doctors.find(({ specialty }: { specialty: string }) => specialty === 'generalist').email)
})
afterAll(() => server?.stop())

test(
  `killed ${KILLS} times under a chat of 100 messages a second: each acknowledged message once, in order, on both pages (SEED=${SEED})`,
  async () => {
    const id = await aTakenQuestion()
    const pages = openChatPages({ patient: marie, doctor: hélène, consultationId: id })
    await bothOpen(pages)
    tellBoth(pages, 'talk')
    const up = { pressed: 0, ms: 0 }
    for (let kill = 1; kill <= KILLS; kill++) {
      const start = performance.now()
      const before = await pressedBy(pages)
      const enough = before + SAID_BETWEEN.least + random() * SAID_BETWEEN.more
      await until('them to have talked', async () => (await pressedBy(pages)) >= enough)
      up.pressed += (await pressedBy(pages)) - before
      up.ms += performance.now() - start
      await killAndStartAgain()
      tellBoth(pages, 'online')
      await bothOpen(pages)
      if (FULL) console.log(`kill ${kill} of ${KILLS}:`, await pages.patient.state())
    }
    console.log(`${Math.round((up.pressed * 1000) / up.ms)} messages a second while the service was up`)
    const enough = (await pressedBy(pages)) + SAID_BETWEEN.least
    await until('them to have gone on after the last', async () => (await pressedBy(pages)) >= enough)
    tellBoth(pages, 'hush')
    const settled = await bothSettled(pages)
    const { reports, said, acknowledged } = await reportOf(pages)
    if (FULL) console.log(`${said} said, ${acknowledged} acknowledged`)
    tellBoth(pages, 'leave')
    const { data } = await marie.get(`/api/consultations/${id}`)
    await hélène.post(`/api/doctor/consultations/${id}/end`)
    expect(faultsOf(reports)).toEqual([])
    expect(settled).toBe(true)
    expect(data.entries.map(({ key }: { key?: string }) => key)).toEqual(reports.doctor.entries.map(({ key }) => key))
    await until(
      'the one mail of the question',
      async () => (await marie.mails(email, 'question-received')).length === 1,
    )
  },
  CHAT_TIMEOUT_MS,
)

test(
  `through a proxy that loses, doubles, delays and reorders frames: the same (SEED=${SEED})`,
  async () => {
    const id = await aTakenQuestion()
    const proxy = await startFrameProxy(server.port, random)
    const pages = openChatPages({ patient: marie, doctor: hélène, consultationId: id, address: proxy.url })
    await bothOpen(pages)
    tellBoth(pages, 'talk')
    await until('them to have talked', async () => (await pressedBy(pages)) >= SAID_THROUGH)
    tellBoth(pages, 'hush')
    const settled = await bothSettled(pages)
    const { reports, said, acknowledged } = await reportOf(pages)
    if (FULL) console.log(`${said} said, ${acknowledged} acknowledged`)
    tellBoth(pages, 'leave')
    await hélène.post(`/api/doctor/consultations/${id}/end`)
    proxy.stop()
    expect(faultsOf(reports)).toEqual([])
    expect(settled).toBe(true)
  },
  CHAT_TIMEOUT_MS,
)

/** An insurer's receiver that hears of everything that happens to the demonstration's members, unless it chose. */
async function anEndpoint(events = ['*']) {
  const receiver = await aReceiver()
  const { data: demo } = await marie.get('/dev/demo')
  const call = (path: string, body?: unknown) =>
    new Person(server.url).call('POST', path, body, { authorization: `Bearer ${demo.apiKey}` })
  const { data } = await call('/api/webhooks', { url: receiver.url, events })
  receiver.state.secret = data.secret
  return { receiver, test: async () => (await call(`/api/webhooks/${data.id}/test`)).status === 202 }
}

test('what was pending when the service was killed happens once it is back: a time-out with its mail, and every event, those under way again under their ids', async () => {
  const { receiver, test: sendTest } = await anEndpoint()
  receiver.state.answers = false
  for (let sent = 0; sent < 10; sent++) expect(await sendTest()).toBe(true)
  // Nothing that happens later wakes this one's courier.
  const alone = await anEndpoint(['prescription.revoked'])
  alone.receiver.state.answers = false
  for (let sent = 0; sent < 3; sent++) expect(await alone.test()).toBe(true)
  const id = await marie.ask(patientId, ANSWERS)
  await until('events under way', async () => receiver.held.length > 0 && alone.receiver.held.length > 0)
  await killAndStartAgain()
  receiver.state.answers = true
  alone.receiver.state.answers = true
  await until('the time-out', async () => (await marie.get(`/api/consultations/${id}`)).data.state === 'overdue')
  await until('its mail', async () => (await marie.mails(email, 'wait-overdue')).length === 1)
  const named = (type: string) =>
    new Set(receiver.heard.filter((event) => event.type === type).map((event) => event.id))
  await until(
    'every event',
    async () => named('endpoint.test').size === 10 && receiver.knows('consultation.submitted', id),
  )
  await until('the event of the time-out', async () => receiver.knows('consultation.overdue', id))
  const again = new Set(receiver.heard.map((event) => event.id))
  for (const event of receiver.held) expect(again).toContain(event.id)
  receiver.close()
  const aloneAgain = () => new Set(alone.receiver.heard.map((event) => event.id))
  await until('the events that nothing woke', async () => aloneAgain().size === 3)
  for (const event of alone.receiver.held) expect(aloneAgain()).toContain(event.id)
  alone.receiver.close()
})
