import { env } from 'cloudflare:workers'
import { beforeAll, expect, test, vi } from 'vitest'
import { aDoctorsProfile, aPatient, asks, type Call, somebody } from '../support/session.ts'

let marie: Call
let hélène: Call
let paul: Call
let first: string
let second: string
const json = async (answer: Promise<Response>): Promise<any> => (await answer).json()
const at = (id: string) => `/api/doctor/consultations/${id}`
const SOON = { timeout: 20_000 }

/** Hélène answered Marie before; now Paul has a new question of hers. */
beforeAll(async () => {
  marie = await somebody('marie', 'member')
  hélène = await somebody('helene', 'doctor')
  paul = await somebody('paul', 'doctor')
  await env.DB.batch([aPatient('pm', 'marie', 'Marie'), aDoctorsProfile('helene'), aDoctorsProfile('paul')])
  first = await asks(marie, 'pm')
  await hélène('POST', `${at(first)}/take`)
  await marie('POST', `/api/consultations/${first}/messages`, { key: 'k', text: 'Bonjour' })
  await hélène('POST', `${at(first)}/report`, {
    sections: { assessment: 'Angine.', plan: 'Repos.' },
    outcome: 'advice',
  })
  expect((await hélène('POST', `${at(first)}/notes`, { text: 'Penser à la radiographie.' })).status).toBe(201)
  expect((await hélène('POST', `${at(first)}/end`, {})).status).toBe(200)
  // The lists follow the rooms by a moment.
  await vi.waitUntil(async () => (await json(hélène('GET', '/api/doctor/day'))).consultations.length === 1, SOON)
  second = await asks(marie, 'pm')
  expect((await paul('POST', `${at(second)}/take`)).status).toBe(200)
})
const path = () => `/api/doctor/patients/pm/history?consultation=${second}`

test('what another doctor wrote opens only for a reason, and the patient reads it in the access journal', async () => {
  const closed = await json(paul('GET', path()))
  expect(closed).toMatchObject({ opened: false, consultations: [{ id: first, own: false, content: null }] })
  expect(closed.notes).toMatchObject([{ by: 'Dr Hélène Moreau', text: 'Penser à la radiographie.' }])
  expect((await paul('POST', path(), { reason: ' ' })).status).toBe(422)
  const opened = await json(paul('POST', path(), { reason: 'Comparer avec l’angine de janvier' }))
  expect(opened.consultations).toMatchObject([
    { content: { reports: [{ sections: { assessment: 'Angine.', plan: 'Repos.' } }] } },
  ])
  const { accesses } = await json(marie('GET', '/api/patients/pm/accesses'))
  expect(accesses).toContainEqual(
    expect.objectContaining({ action: 'history.open', reason: 'Comparer avec l’angine de janvier' }),
  )
})

test('a doctor without a question of this patient has no history of theirs, whichever consultation they name', async () => {
  const never = '/api/doctor/patients/pm/history'
  expect((await hélène('GET', `${never}?consultation=${second}`)).status).toBe(404)
  const other = await somebody('other', 'doctor')
  await aDoctorsProfile('other', 'dentistry').run()
  for (const method of ['GET', 'POST'])
    expect((await other(method, never, method === 'POST' ? { reason: 'curieux' } : undefined)).status).toBe(404)
})

test('notes between colleagues are not in what the patient’s pages show, and are in the export of the record', async () => {
  const seen = JSON.stringify(await json(marie('GET', `/api/consultations/${first}`)))
  expect(seen).not.toContain('radiographie')
  const exported = await json(marie('GET', '/api/patients/pm/export'))
  expect(exported.notes).toMatchObject([{ text: 'Penser à la radiographie.' }])
})

test('templates and quick texts are the doctor’s own: kept, changed, removed, and nobody else’s', async () => {
  const grippe = { kind: 'template', name: 'Grippe', sections: { assessment: 'Syndrome grippal.', plan: ' ' } }
  const { id } = await json(hélène('POST', '/api/doctor/texts', grippe))
  expect((await json(hélène('GET', '/api/doctor/texts'))).texts).toEqual([
    { id, kind: 'template', name: 'Grippe', sections: { assessment: 'Syndrome grippal.' }, text: '' },
  ])
  expect((await json(paul('GET', '/api/doctor/texts'))).texts).toEqual([])
  const changed = { kind: 'quick', name: 'Repos', text: 'Repos trois jours.' }
  for (const method of ['PUT', 'DELETE'])
    expect((await paul(method, `/api/doctor/texts/${id}`, method === 'PUT' ? changed : undefined)).status).toBe(404)
  expect((await hélène('PUT', `/api/doctor/texts/${id}`, changed)).status).toBe(200)
  expect((await hélène('POST', '/api/doctor/texts', { ...changed, text: ' ' })).status).toBe(422)
  expect((await hélène('DELETE', `/api/doctor/texts/${id}`)).status).toBe(204)
  expect((await json(hélène('GET', '/api/doctor/texts'))).texts).toEqual([])
})

test('a doctor’s day holds what was ended today, with its outcome, and says what is left to write', async () => {
  const [entry] = (await json(hélène('GET', '/api/doctor/day'))).consultations
  expect(entry).toMatchObject({ id: first, outcome: 'advice', reportDue: false, patient: { firstName: 'Marie' } })
})
