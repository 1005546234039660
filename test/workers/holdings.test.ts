import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { ANSWERS } from '../support/answers.ts'
import { aDoctorsProfile, aPatient, asks, type Call, somebody } from '../support/session.ts'

const data = async (answer: Promise<Response>): Promise<any> => (await answer).json()

let marie: Call
let eve: Call
let consultationId: string

/** Marie asked, a doctor took the question, answered and wrote a report. */
beforeAll(async () => {
  marie = await somebody('marie', 'member')
  eve = await somebody('eve', 'member')
  const doctor = await somebody('helene', 'doctor')
  await env.DB.batch([aPatient('pm', 'marie', 'Marie'), aDoctorsProfile('helene')])
  consultationId = await asks(marie, 'pm')
  const path = `/api/consultations/${consultationId}`
  expect((await doctor('POST', `/api/doctor/consultations/${consultationId}/take`)).status).toBe(200)
  await marie('POST', `${path}/messages`, { key: 'k1', text: 'Bonjour Docteur' })
  const report = await doctor('POST', `/api/doctor/consultations/${consultationId}/report`, { text: 'Repos.' })
  expect(report.status).toBe(201)
})

test('the access journal says who saw the record and why, the newest first', async () => {
  const { accesses } = await data(marie('GET', '/api/patients/pm/accesses'))
  const doctors = accesses.filter(({ by }: { by: string }) => by === 'doctor')
  expect(doctors.map(({ name, action }: { name: string; action: string }) => `${name} ${action}`)).toEqual([
    'Dr Hélène Moreau report.publish',
    'Dr Hélène Moreau consultation.take',
  ])
  const times = accesses.map(({ at }: { at: string }) => at)
  expect(times).toEqual(times.toSorted().toReversed())
})

test('the data are everything that is held, as JSON and as a download, and taking them is written down', async () => {
  const answer = await marie('GET', '/api/patients/pm/export')
  expect(answer.headers.get('content-disposition')).toContain('attachment')
  const held: any = await answer.json()
  expect(held.patient.firstName).toBe('Marie')
  expect(held.consultations[0].answers.symptoms).toBe(ANSWERS.symptoms)
  expect(held.consultations[0].entries.some(({ text }: { text: string }) => text === 'Bonjour Docteur')).toBe(true)
  expect(held.documents[0].content.text).toBe('Repos.')
  expect(held.accesses[0].action).toBe('patient.export')
  expect(JSON.stringify(held)).not.toContain('token-of')
})

test('the archive holds a page to read, the data twice, and the report’s PDF', async () => {
  const answer = await marie('GET', '/api/patients/pm/export?format=zip')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const text = new TextDecoder('latin1').decode(bytes)
  expect(text.startsWith('PK')).toBe(true)
  // The length is told beforehand: a browser shows how far its download is.
  expect(answer.headers.get('content-length')).toBe(String(bytes.byteLength))
  for (const name of ['a-lire.html', 'donnees.json', 'donnees.fhir.json', 'documents/']) expect(text).toContain(name)
  expect(text).toContain('%PDF-1.7')
  // What a person wrote is text in the page, never markup.
  expect(text).toContain('<!doctype html>')
})

test('an archive is made ready file by file, each named, and stops when whoever waits leaves', async () => {
  const answer = await marie('GET', '/api/patients/pm/export/preparation')
  const lines = (await answer.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ step }) => step)).toEqual(['reading', 'file', 'ready'])
  expect(lines[1]).toMatchObject({ title: 'Compte rendu de téléconsultation', done: 1, of: 1 })
  expect(lines[2].files).toBe(4)
  const left = await marie('GET', '/api/patients/pm/export/preparation')
  const reader = left.body?.getReader()
  expect((await reader?.read())?.done).toBe(false)
  await reader?.cancel()
  expect((await eve('GET', '/api/patients/pm/export/preparation')).status).toBe(404)
})

test('a format that is none is refused; another member is told that there is no such person', async () => {
  expect((await marie('GET', '/api/patients/pm/export?format=xml')).status).toBe(422)
  for (const path of ['accesses', 'export', 'export?format=zip', 'export?format=fhir'])
    expect((await eve('GET', `/api/patients/pm/${path}`)).status, path).toBe(404)
})
