import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { ACCESS, type Action } from '../../domain/access/rules.ts'
import { ROUTES, type Route } from '../../workers/router.ts'
import { aDoctorsProfile, aPatient, asks, type Call, somebody } from '../support/session.ts'

/**
 * Every route that only the patient's own account or the treating doctor may use, from the router itself: whoever adds
 * one adds it here without knowing. Marie's things are asked for by another member, another doctor and a beneficiary's
 * account after the removal.
 */
const OWNED = ROUTES.filter(([, path, action]) => {
  const relations: readonly string[] = ACCESS[action]
  return path.includes(':') && relations.every((relation) => relation === 'patient' || relation === 'treating-doctor')
})

let marie: Call
let eve: Call
let stranger: Call
const ids: Record<string, string> = {}
const data = async (answer: Promise<Response>): Promise<any> => (await answer).json()

beforeAll(async () => {
  marie = await somebody('marie', 'member')
  eve = await somebody('eve', 'member')
  stranger = await somebody('stranger', 'doctor')
  const doctor = await somebody('helene', 'doctor')
  await aPatient('pm', 'marie', 'Marie').run()
  await aPatient('pe', 'eve', 'Ève').run()
  await aDoctorsProfile('helene').run()
  await aDoctorsProfile('stranger', 'dentistry').run()
  const consultation = await asks(marie, 'pm')
  await doctor('POST', `/api/doctor/consultations/${consultation}/take`)
  const at = `/api/doctor/consultations/${consultation}`
  const { documentId } = await data(doctor('POST', `${at}/report`, { text: 'Repos.' }))
  const lines = [{ medicine: 'SÉRUM', posology: 'matin et soir', quantity: 1, reimbursable: false }]
  const prescription = (await data(doctor('POST', `${at}/prescriptions`, { lines }))).id
  Object.assign(ids, {
    patients: 'pm',
    consultations: consultation,
    documents: documentId,
    prescriptions: prescription,
  })
})

/** A route's path with somebody's ids in it. */
function pathOf(path: string, of: Record<string, string>): string {
  const kind = /^\/api\/(?:doctor\/)?([a-z]+)\/:id/.exec(path)?.[1] ?? ''
  const id = of[kind]
  if (id === undefined) throw new Error(`the test knows no ${kind} of Marie’s: ${path}`)
  return path.replace(':id', id).replace(/:[a-zA-Z]+/g, 'other')
}

test('the router has owned routes, and the test knows a thing of Marie’s for each', () => {
  expect(OWNED.length).toBeGreaterThan(15)
  for (const [, path] of OWNED) expect(pathOf(path, ids)).not.toContain(':')
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
}

function ask(call: Call, [method, , action]: Route, path: string): Promise<Response> {
  const body = method === 'GET' || method === 'DELETE' ? undefined : (BODIES[action] ?? {})
  return call(method, path, body, path.endsWith('/socket') ? { upgrade: 'websocket' } : {})
}

const named = (routes: readonly Route[]) => routes.map((route) => [`${route[0]} ${route[1]}`, route] as const)
const isPatients = ([, , action]: Route) => ACCESS[action].some((relation) => relation === 'patient')

test.each(named(OWNED.filter(isPatients)))('%s: to another member it is as an id never given out', async (_, route) => {
  const never = { patients: 'never', consultations: 'f'.repeat(64), documents: 'never', prescriptions: 'never' }
  const answers = [await ask(eve, route, pathOf(route[1], ids)), await ask(eve, route, pathOf(route[1], never))]
  expect(answers.map(({ status }) => status)).toEqual([404, 404])
})

test.each(named(OWNED))('%s: another doctor learns nothing, by the role or by the id', async (_, route) => {
  expect([403, 404]).toContain((await ask(stranger, route, pathOf(route[1], ids))).status)
})

test('a removed beneficiary’s things are nobody’s: to the account that had them they no longer exist', async () => {
  const child = { relation: 'child', lastName: 'Msm', firstName: 'Léo', sex: 'male', birthDate: '2020-05-01' }
  const { id } = await data(marie('POST', '/api/patients', child))
  const question = (await data(marie('POST', '/api/consultations', { patientId: id, acceptsTerms: true }))).id
  await env.DB.prepare('UPDATE consultations SET open = 0 WHERE id = ?').bind(question).run()
  expect((await marie('DELETE', `/api/patients/${id}`)).status).toBe(204)
  const theirs = { ...ids, patients: id, consultations: question }
  for (const route of OWNED.filter((each) => isPatients(each) && /patients|consultations/.test(each[1])))
    expect((await ask(marie, route, pathOf(route[1], theirs))).status, route[1]).toBe(404)
})
