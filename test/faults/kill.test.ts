import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANSWERS } from '../support/answers.ts'
import { bothOpen, bothSettled, type ChatPages, faultsOf, openChatPages, tellBoth } from '../support/chatPage.ts'
import { startFrameProxy } from '../support/frameProxy.ts'
import { Person } from '../support/person.ts'
import { seeded } from '../support/seeded.ts'
import { pause, type Server, startServer, until } from '../support/server.ts'

/** `npm run soak -- chat` does all of it; `npm test` a tenth. */
const FULL = process.env['SOAK'] === 'full'
const KILLS = FULL ? 20 : 2
const CHAT_TIMEOUT_MS = FULL ? 30 * 60_000 : 240_000
const BAD_NETWORK_MS = FULL ? 30_000 : 3000
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
    for (let kill = 1; kill <= KILLS; kill++) {
      await pause(500 + random() * 1000)
      await killAndStartAgain()
      tellBoth(pages, 'online')
      await bothOpen(pages)
      if (FULL) console.log(`kill ${kill} of ${KILLS}:`, await pages.patient.state())
    }
    await pause(500)
    tellBoth(pages, 'hush')
    const settled = await bothSettled(pages)
    const { reports, said, acknowledged } = await reportOf(pages)
    if (FULL) console.log(`${said} said, ${acknowledged} acknowledged`)
    tellBoth(pages, 'leave')
    const { data } = await marie.get(`/api/consultations/${id}`)
    await hélène.post(`/api/doctor/consultations/${id}/end`)
    expect(faultsOf(reports)).toEqual([])
    expect(settled).toBe(true)
    expect(said).toBeGreaterThan(50 * KILLS)
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
    await pause(BAD_NETWORK_MS)
    tellBoth(pages, 'hush')
    const settled = await bothSettled(pages)
    const { reports, said, acknowledged } = await reportOf(pages)
    if (FULL) console.log(`${said} said, ${acknowledged} acknowledged`)
    tellBoth(pages, 'leave')
    await hélène.post(`/api/doctor/consultations/${id}/end`)
    proxy.stop()
    expect(faultsOf(reports)).toEqual([])
    expect(settled).toBe(true)
    expect(said).toBeGreaterThan(50)
  },
  CHAT_TIMEOUT_MS,
)

test('a time-out that was pending when the service was killed fires after it is back, with its mail', async () => {
  const id = await marie.ask(patientId, ANSWERS)
  await killAndStartAgain()
  await until('the time-out', async () => (await marie.get(`/api/consultations/${id}`)).data.state === 'overdue', 30)
  await until('its mail', async () => (await marie.mails(email, 'wait-overdue')).length === 1, 40)
})
