import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { ACCESS, type Action } from '../../domain/access/rules.ts'
import { ROUTES } from '../../workers/router.ts'
import type { Route } from '../../workers/routes/route.ts'
import { aDoctorsProfile, aPatient, asks, type Call, somebody } from '../support/session.ts'

/**
 * Every route of a thing that is somebody's own, from the router itself: whoever adds one adds it here without knowing.
 * Marie's things are asked for by another member of her insurer, by a member of another insurer, by another doctor, and
 * by the account that a beneficiary was removed from.
 */
const OWN_RELATIONS: readonly string[] = ['patient', 'treating-doctor', 'account', 'member', 'enrolling']
const isOwn = ([, path, action]: Route) =>
  path.startsWith('/api/') && ACCESS[action].every((relation: string) => OWN_RELATIONS.includes(relation))
/** A thing is named in the path, or in the body: then its action is a patient's or a treating doctor's without a path's id. */
const isNamed = ([, path, action]: Route) =>
  path.includes(':') || ACCESS[action].some((relation: string) => ['patient', 'treating-doctor'].includes(relation))
const OWNED = ROUTES.filter((route) => isOwn(route) && isNamed(route))
/** What a member reads without naming anything: all of it must be their own. */
const LISTS = ROUTES.filter((route) => isOwn(route) && route[0] === 'GET' && !route[1].includes(':'))

let marie: Call
let eve: Call
let elsewhere: Call
let stranger: Call
const ids: Record<string, string> = {}
const data = async (answer: Promise<Response>): Promise<any> => (await answer).json()

beforeAll(async () => {
  marie = await somebody('marie', 'member')
  eve = await somebody('eve', 'member')
  elsewhere = await somebody('elsewhere', 'member')
  await env.DB.batch([
    env.DB.prepare("UPDATE accounts SET organisation_id = 'ours' WHERE id IN ('marie', 'eve')"),
    env.DB.prepare("UPDATE accounts SET organisation_id = 'theirs' WHERE id = 'elsewhere'"),
    env.DB.prepare(
      "INSERT INTO passkeys (id, account_id, public_key, counter, transports, name, synced, created_at) VALUES ('key-of-marie', 'marie', '', 0, '[]', 'Téléphone', 0, 0)",
    ),
  ])
  stranger = await somebody('stranger', 'doctor')
  const doctor = await somebody('helene', 'doctor')
  await aPatient('pm', 'marie', 'Marie').run()
  await aPatient('pe', 'eve', 'Ève').run()
  await aPatient('px', 'elsewhere', 'Xénia').run()
  await aDoctorsProfile('helene').run()
  await aDoctorsProfile('stranger', 'dentistry').run()
  treats = doctor
  Object.assign(ids, await consulted('pm'), {
    sessions: (await data(marie('GET', '/api/sessions'))).sessions[0].id,
    passkeys: 'key-of-marie',
  })
})

let treats: Call
/** A question of Marie's for a person, answered with a report and a prescription: the ids of all of it. */
async function consulted(patient: string) {
  const consultation = await asks(marie, patient)
  const at = `/api/doctor/consultations/${consultation}`
  await treats('POST', `${at}/take`)
  const { documentId } = await data(treats('POST', `${at}/report`, { text: 'Repos.' }))
  const { id } = await data(treats('POST', `${at}/prescriptions`, { lines: LINES }))
  return { patients: patient, consultations: consultation, documents: documentId, prescriptions: id }
}

/** A route's path with somebody's ids in it. */
function pathOf(path: string, of: Record<string, string>): string {
  if (!path.includes(':')) return path
  const kind = /^\/api\/(?:doctor\/)?([a-z]+)\/:id/.exec(path)?.[1] ?? ''
  const id = of[kind]
  if (id === undefined) throw new Error(`the test knows no ${kind} of Marie’s: ${path}`)
  return path.replace(':id', id).replace(/:[a-zA-Z]+/g, 'other')
}

test('the router has owned routes, and the test knows a thing of Marie’s for each', () => {
  expect(OWNED.length).toBeGreaterThan(30)
  expect(LISTS.length).toBeGreaterThan(5)
  for (const [, path, action] of OWNED)
    if (path.includes(':')) expect(pathOf(path, ids)).not.toContain(':')
    else expect(namedIn(action, ids), `the test does not know what ${path} names`).toBeDefined()
})

const LINES = [{ medicine: 'SÉRUM', posology: 'matin et soir', quantity: 1, reimbursable: false }]
/** What a call is well-formed with, so that nothing but whose it is can turn it down. */
const BODIES: Partial<Record<Action, object>> = {
  'consultation.answer': { step: 'channel', value: 'chat', pathway: null },
  'consultation.decide-waiting': { decision: 'wait' },
  'consultation.call': { tab: 'a-page-of-a-stranger' },
  'consultation.speak': { key: 'k', text: 'Bonjour' },
  'consultation.hand-over': { specialty: 'psychiatry', note: 'Bonjour' },
  'form.write': { answers: {} },
  'report.publish': { text: 'Repos.' },
  'note.add': { text: 'Bonjour' },
  'history.open': { reason: 'suite de soins' },
  'report.amend': { text: 'Précision.' },
  'prescription.draft': { lines: LINES },
  'prescription.revoke': { reason: 'erreur' },
  'passkey.manage': { name: 'Téléphone' },
}

/** What a call names in its body, where its path names nothing. */
const namedIn = (action: Action, of: Record<string, string>): object | undefined =>
  action === 'consultation.open' ? { patientId: of['patients'], acceptsTerms: true } : undefined

function ask(call: Call, [method, route, action]: Route, of: Record<string, string> = {}): Promise<Response> {
  const path = pathOf(route, of)
  const body = method === 'GET' || method === 'DELETE' ? undefined : (namedIn(action, of) ?? BODIES[action] ?? {})
  return call(method, path, body, path.endsWith('/socket') ? { upgrade: 'websocket' } : {})
}

const named = (routes: readonly Route[]) => routes.map((route) => [`${route[0]} ${route[1]}`, route] as const)
const isPatients = ([, , action]: Route) =>
  ACCESS[action].some((relation: string) => OWN_RELATIONS.includes(relation) && relation !== 'treating-doctor')

test.each(named(OWNED.filter(isPatients)))(
  '%s: to another member, of her insurer or of another, it is as an id never given out',
  async (_, route) => {
    const never = Object.fromEntries(Object.keys(ids).map((kind) => [kind, 'never']))
    const ofNobody = { ...never, consultations: 'f'.repeat(64) }
    for (const stranger of [eve, elsewhere]) {
      const answers = [await ask(stranger, route, ids), await ask(stranger, route, ofNobody)]
      expect(answers.map(({ status }) => status)).toEqual([404, 404])
      const [one, other] = await Promise.all(answers.map((answer) => answer.text()))
      expect(one).toBe(other)
    }
  },
)

test.each(named(LISTS))('%s: what another member reads names nothing of Marie’s', async (_, route) => {
  for (const stranger of [eve, elsewhere]) {
    const text = await (await ask(stranger, route)).text()
    for (const id of [...Object.values(ids), 'marie@example.org']) expect(text).not.toContain(id)
  }
})

test.each(named(OWNED))('%s: another doctor learns nothing, by the role or by the id', async (_, route) => {
  expect([403, 404]).toContain((await ask(stranger, route, ids)).status)
})

test('a removed beneficiary’s things are nobody’s: to the account that had them they no longer exist', async () => {
  const spouse = { relation: 'spouse', lastName: 'Msm', firstName: 'Léa', sex: 'female', birthDate: '1980-05-01' }
  const { id } = await data(marie('POST', '/api/patients', spouse))
  const theirs = await consulted(id)
  await marie('POST', `/api/consultations/${theirs.consultations}/messages`, { key: 'here', text: 'Bonjour' })
  await treats('POST', `/api/doctor/consultations/${theirs.consultations}/end`)
  expect((await marie('GET', `/api/documents/${theirs.documents}`)).status).toBe(200)
  expect((await marie('DELETE', `/api/patients/${id}`)).status).toBe(204)
  const routes = OWNED.filter((each) => isPatients(each) && /patients|consultations|documents/.test(each[1]))
  expect(routes.length).toBeGreaterThan(20)
  for (const route of routes) expect((await ask(marie, route, { ...ids, ...theirs })).status, route[1]).toBe(404)
  for (const route of LISTS) {
    const text = await (await ask(marie, route)).text()
    for (const gone of Object.values(theirs)) expect(text, route[1]).not.toContain(gone)
  }
})
