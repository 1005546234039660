import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { aDoctorsProfile, aPatient, asks, type Call, somebody } from '../support/session.ts'

let marie: Call
let doctor: Call
let consultation: string
const json = async (answer: Promise<Response>): Promise<any> => (await answer).json()
const at = () => `/api/doctor/consultations/${consultation}`

const REPORT = {
  sections: { assessment: 'Syndrome grippal.', plan: 'Repos, boissons.', followUp: ' ' },
  outcome: 'advice',
}

beforeAll(async () => {
  marie = await somebody('marie', 'member')
  doctor = await somebody('helene', 'doctor')
  await env.DB.batch([aPatient('pm', 'marie', 'Marie'), aDoctorsProfile('helene')])
  consultation = await asks(marie, 'pm')
  expect((await doctor('POST', `${at()}/take`)).status).toBe(200)
})

test('what is missing is named part by part, and an addendum needs a report', async () => {
  const refused = await doctor('POST', `${at()}/report`, { sections: { plan: 'Repos.' } })
  expect(refused.status).toBe(422)
  const { errors } = await json(Promise.resolve(refused))
  expect(errors.map(({ path }: { path: string }) => path)).toEqual(['sections.assessment', 'outcome'])
  const early = await doctor('POST', `${at()}/report/addenda`, { text: 'Précision.' })
  expect([early.status, (await json(Promise.resolve(early))).type]).toEqual([
    409,
    expect.stringContaining('report-not-published'),
  ])
})

test('of many who publish at once exactly one does, and no later one takes its place', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => doctor('POST', `${at()}/report`, REPORT)))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array<number>(7).fill(409)])
  expect((await doctor('POST', `${at()}/report`, { text: 'Autre chose.' })).status).toBe(409)
  const { reports } = await json(marie('GET', `/api/consultations/${consultation}/report`))
  expect(reports).toMatchObject([
    { amends: null, outcome: 'advice', sections: { assessment: 'Syndrome grippal.', plan: 'Repos, boissons.' } },
  ])
  const { results } = await env.DB.prepare(`SELECT 1 FROM outbox WHERE kind = 'event'`).all()
  expect(results.length).toBeLessThan(2)
})

test('an addendum stands beside the report, which stays word for word, and both are papers of the patient’s', async () => {
  const before = (await json(marie('GET', `/api/consultations/${consultation}/report`))).reports[0]
  expect((await doctor('POST', `${at()}/report/addenda`, { text: 'Radiographie normale.' })).status).toBe(201)
  const { reports } = await json(marie('GET', `/api/consultations/${consultation}/report`))
  expect(reports).toMatchObject([before, { amends: before.documentId, text: 'Radiographie normale.' }])
  const { documents } = await json(marie('GET', '/api/documents'))
  expect(documents.map(({ amends }: { amends: string | null }) => amends).toSorted()).toEqual(
    [before.documentId, null].toSorted(),
  )
  for (const { id } of documents) {
    const paper = await marie('GET', `/api/documents/${id}`)
    expect(paper.headers.get('content-type')).toBe('application/pdf')
    await paper.arrayBuffer()
  }
})

test('a consultation that ends without naming an outcome has that of its report, and its patient reads it', async () => {
  expect((await marie('POST', `/api/consultations/${consultation}/messages`, { key: 'k', text: 'Merci' })).status).toBe(
    201,
  )
  expect(await json(doctor('POST', `${at()}/end`, {}))).toMatchObject({ state: 'ended', outcome: 'advice' })
  const seen = await json(marie('GET', `/api/consultations/${consultation}`))
  expect(seen.outcome).toBe('advice')
  expect(seen.entries.map(({ text }: { text: string }) => text)).toContain(
    'La consultation est terminée. Suivez les conseils du médecin ; ils sont dans le compte rendu.',
  )
})
