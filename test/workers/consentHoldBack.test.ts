import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { CONSENT_KINDS, type ConsentKind } from '../../domain/people/consentVersions.ts'
import { ANSWERS } from '../support/answers.ts'
import { aPatient, asks, type Call, somebody } from '../support/session.ts'
import { aBrowser, mailsTo } from '../support/signedInByCode.ts'

let admin: Call
let members = 0
let name: string
let member: Call
const data = async (answer: Promise<Response>): Promise<any> => (await answer).json()
const refusal = async (answer: Promise<Response>) => (await data(answer)).type?.split('/').at(-1)

const inForce = async (kind: ConsentKind): Promise<string> =>
  (await data(admin('GET', '/api/consent-texts'))).texts.find((text: any) => text.kind === kind).version
const give = async (kind: ConsentKind) => {
  const answer = await member('POST', '/api/consents', { kind, version: await inForce(kind) })
  expect(answer.status).toBe(201)
}
let texts = 0
async function publish(kind: ConsentKind): Promise<string> {
  const text = { fr: `Texte ${++texts}.`, en: `Text ${texts}.` }
  const { version } = await data(admin('POST', '/api/admin/consent-texts', { kind, after: await inForce(kind), text }))
  return version
}
const open = (more = {}) => member('POST', '/api/consultations', { patientId: `p-${name}`, ...more })
const outdated = async () => (await data(member('GET', '/api/me'))).outdatedConsents

beforeAll(async () => {
  admin = await somebody('ada', 'admin')
})

/** A member who agreed to all that is in force. */
beforeEach(async () => {
  name = `member-${++members}`
  member = await somebody(name, 'member')
  await aPatient(`p-${name}`, name, 'Marie').run()
  for (const kind of CONSENT_KINDS) await give(kind)
})

test('new terms of the consultation: no question is opened until they are accepted, and in the version that was shown', async () => {
  const before = await inForce('consultation-terms')
  const version = await publish('consultation-terms')
  expect(await outdated()).toEqual(['consultation-terms'])
  expect(await refusal(open())).toBe('terms-not-accepted')
  expect(await refusal(open({ acceptsTerms: true, termsVersion: before }))).toBe('terms-not-accepted')
  expect((await open({ acceptsTerms: true, termsVersion: version })).status).toBe(201)
  expect(await outdated()).toEqual([])
})

test('a new text on health data: no question is opened until it is agreed to, terms accepted or not', async () => {
  await publish('health-data')
  expect(await refusal(open({ acceptsTerms: true }))).toBe('health-data-consent-withdrawn')
  await give('health-data')
  expect((await open()).status).toBe(201)
})

test('new terms of the portal are asked for in the space, and keep nobody from a doctor', async () => {
  await publish('portal-terms')
  expect(await outdated()).toEqual(['portal-terms'])
  expect((await open()).status).toBe(201)
  expect(await outdated()).toEqual(['portal-terms'])
  await give('portal-terms')
  expect(await outdated()).toEqual([])
})

test('a question under way goes on, and is gone back to, whatever is published meanwhile', async () => {
  const { id } = await data(open())
  await publish('health-data')
  await publish('consultation-terms')
  for (const [step, value] of Object.entries({ ...ANSWERS, send: true }))
    expect((await member('POST', `/api/consultations/${id}/answers`, { step, value })).status, step).toBe(200)
  expect(await data(open())).toMatchObject({ type: expect.stringContaining('question-open'), consultationId: id })
})

test.each<[ConsentKind, string]>([
  ['consultation-terms', 'terms-not-accepted'],
  ['health-data', 'health-data-consent-withdrawn'],
])(
  '%s: a question asked again is a question like any other: held back until the new text is agreed to',
  async (kind, problem) => {
    const id = await asks(member, `p-${name}`)
    expect((await member('POST', `/api/consultations/${id}/waiting`, { decision: 'cancel' })).status).toBe(200)
    await publish(kind)
    const again = () => member('POST', `/api/consultations/${id}/again`, {})
    expect(await refusal(again())).toBe(problem)
    await give(kind)
    expect((await again()).status).toBe(201)
  },
)

test('who took their consent back asks nothing again either', async () => {
  const id = await asks(member, `p-${name}`)
  await member('POST', `/api/consultations/${id}/waiting`, { decision: 'cancel' })
  expect((await member('POST', '/api/consents/withdrawals', { kind: 'health-data' })).status).toBe(204)
  expect(await refusal(member('POST', `/api/consultations/${id}/again`, {}))).toBe('health-data-consent-withdrawn')
})

test('whoever signs up agrees to what was in force when they asked for their code, not to what came before they typed it', async () => {
  await env.DB.prepare(
    "INSERT INTO organisations (id, name, member_number_example, sso_key) VALUES ('port', 'Port', 'M1', 'x')",
  ).run()
  const email = 'new@example.org'
  const who = { lastName: 'Neuve', firstName: 'Ana', sex: 'female', birthDate: '1980-01-01', postcode: '79000' }
  const rest = { city: 'Niort', phone: '0602030440', email, organisation: 'port', memberNumber: 'M1' }
  const agreed = { acceptsTerms: true, consentsToHealthData: true }
  const browser = aBrowser()
  const shown = await inForce('health-data')
  expect((await browser('POST', '/api/accounts', { ...who, ...rest, ...agreed })).status).toBe(202)
  await expect.poll(() => mailsTo(email), { timeout: 15_000 }).toHaveLength(1)
  await publish('health-data')
  const code = (await mailsTo(email))[0]?.code
  expect((await browser('POST', '/api/sessions', { email, code })).status).toBe(201)
  const kept = env.DB.prepare(
    "SELECT version FROM consents JOIN accounts ON accounts.id = account_id WHERE email = ? AND kind = 'health-data'",
  ).bind(email)
  expect(await kept.first()).toEqual({ version: shown })
})
