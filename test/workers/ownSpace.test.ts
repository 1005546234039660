import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { parisDay } from '../../domain/people/age.ts'
import { tellOfAge } from '../../workers/features/accounts/tellOfAge.ts'
import { ANSWERS } from '../support/answers.ts'
import { aDoctorsProfile, aPatient, type Call, somebody } from '../support/session.ts'
import { aBrowser, mailsTo, typeCode } from '../support/signedInByCode.ts'

const AGREED = { acceptsTerms: true, consentsToHealthData: true }
const YEAR_MS = 365.25 * 86_400_000
/** The birth date of who has lived for so many years, and a little. */
const born = (years: number) => parisDay(Date.now() - (years + 0.1) * YEAR_MS)
const data = async (answer: Promise<Response> | Response): Promise<any> => (await answer).json()
const beneficiary = (firstName: string, relation: string, birthDate: string) => ({
  relation,
  lastName: 'Msm',
  firstName,
  sex: 'female',
  birthDate,
})

let marie: Call
let doctor: Call

beforeAll(async () => {
  marie = await somebody('marie', 'member')
  doctor = await somebody('helene', 'doctor')
  await env.DB.batch([aPatient('pm', 'marie', 'Marie'), aDoctorsProfile('helene')])
})

/** Asks, is answered, and gets a report. */
async function consult(call: Call, patientId: string, answers: object = ANSWERS): Promise<string> {
  const { id } = await data(call('POST', '/api/consultations', { patientId, acceptsTerms: true }))
  for (const [step, value] of Object.entries({ ...answers, send: true }))
    expect((await call('POST', `/api/consultations/${id}/answers`, { step, value })).status, step).toBe(200)
  const at = `/api/doctor/consultations/${id}`
  expect((await doctor('POST', `${at}/take`)).status).toBe(200)
  await call('POST', `/api/consultations/${id}/messages`, { key: 'k', text: 'Bonjour' })
  expect((await doctor('POST', `${at}/report`, { text: 'Repos.' })).status).toBe(201)
  expect((await doctor('POST', `${at}/end`)).status).toBe(200)
  return id
}

test('an adult beneficiary is invited, proves address and birth date, and has their record to themselves', async () => {
  const birthDate = born(40)
  const { id } = await data(marie('POST', '/api/patients', beneficiary('Julie', 'spouse', birthDate)))
  const question = await consult(marie, id)
  expect((await marie('POST', `/api/patients/${id}/invitation`, { email: 'marie@example.org' })).status).toBe(422)
  const invited = await data(marie('POST', `/api/patients/${id}/invitation`, { email: ' Julie@Example.org ' }))
  expect(invited.invitation.email).toBe('julie@example.org')
  await expect.poll(async () => (await mailsTo('julie@example.org'))[0]?.template).toBe('own-space-invitation')

  const julie = aBrowser()
  const ask = (typed: object) =>
    julie('POST', '/api/own-spaces', { email: 'julie@example.org', birthDate, ...AGREED, ...typed })
  expect((await ask({ consentsToHealthData: false })).status).toBe(422)
  expect((await ask({ birthDate: '1990-01-01' })).status).toBe(202)
  const wrong = await typeCode(julie, 'julie@example.org')
  expect([wrong.status, (await data(wrong)).type]).toEqual([409, expect.stringContaining('no-invitation')])
  await env.DB.prepare("DELETE FROM local_mail WHERE template = 'code'").run()
  expect((await ask({})).status).toBe(202)
  expect((await typeCode(julie, 'julie@example.org')).status).toBe(201)

  const me = await data(julie('GET', '/api/me'))
  expect(me).toMatchObject({ secret: false, consentsToHealthData: true, account: { email: 'julie@example.org' } })
  expect(me.patients).toMatchObject([{ id, relation: 'self', firstName: 'Julie' }])
  expect((await data(julie('GET', '/api/documents'))).documents).toHaveLength(1)
  expect((await julie('GET', `/api/consultations/${question}`)).status).toBe(200)
  // The one who held the record sees none of it any more, and was told so.
  expect((await data(marie('GET', '/api/patients'))).patients).toHaveLength(1)
  expect((await data(marie('GET', '/api/documents'))).documents).toEqual([])
  for (const path of [`/api/patients/${id}`, `/api/consultations/${question}`, `/api/patients/${id}/export`])
    expect((await marie('GET', path)).status, path).toBe(404)
  await expect
    .poll(async () => (await mailsTo('marie@example.org')).map(({ template }) => template))
    .toContain('own-space-opened')
  // Who saw the record before is still told.
  const { accesses } = await data(julie('GET', `/api/patients/${id}/accesses`))
  expect(accesses.map(({ by }: { by: string }) => by)).toContain('doctor')
})

test('a child is invited by nobody, and an address that opens another space takes over none', async () => {
  const child = await data(marie('POST', '/api/patients', beneficiary('Zoé', 'child', born(9))))
  expect((await marie('POST', `/api/patients/${child.id}/invitation`, { email: 'zoe@example.org' })).status).toBe(403)
  const birthDate = born(70)
  const { id } = await data(marie('POST', '/api/patients', beneficiary('Rose', 'parent', birthDate)))
  await somebody('taken', 'member')
  await aPatient('pt', 'taken', 'Autre').run()
  await marie('POST', `/api/patients/${id}/invitation`, { email: 'taken@example.org' })
  const taken = aBrowser()
  await taken('POST', '/api/own-spaces', { email: 'taken@example.org', birthDate, ...AGREED })
  const refused = await typeCode(taken, 'taken@example.org')
  expect([refused.status, (await data(refused)).type]).toEqual([409, expect.stringContaining('address-in-use')])
  expect((await marie('DELETE', `/api/patients/${id}/invitation`)).status).toBe(204)
})

test('who has a space already takes the record into it by one press: one person, one record, and the holder sees none of it', async () => {
  const birthDate = born(52)
  const nora = await somebody('nora', 'member')
  await env.DB.batch([
    aPatient('pn', 'nora', 'Nora'),
    env.DB.prepare("UPDATE patients SET birth_date = ?, allergies = 'Arachide' WHERE id = 'pn'").bind(birthDate),
  ])
  const { id } = await data(
    marie('POST', '/api/patients', { ...beneficiary('Nora', 'spouse', birthDate), allergies: 'arachide\nPénicilline' }),
  )
  const question = await consult(marie, id)
  expect((await data(nora('GET', '/api/me'))).invitation).toBeUndefined()
  expect((await nora('POST', '/api/own-spaces/join')).status).toBe(409)
  await marie('POST', `/api/patients/${id}/invitation`, { email: 'nora@example.org' })
  expect((await data(nora('GET', '/api/me'))).invitation).toEqual({ inviter: 'Marie Msm' })
  expect((await data(marie('GET', '/api/me'))).invitation).toBeUndefined()

  // A question that is open holds it up; another insurer's contract, another day of birth, and it is not theirs.
  const refused = async (sql: string, back: string) => {
    await env.DB.prepare(sql).run()
    const { status } = await nora('POST', '/api/own-spaces/join')
    await env.DB.prepare(back).run()
    return status
  }
  expect(
    await refused(
      "UPDATE accounts SET organisation_id = 'other' WHERE id = 'nora'",
      "UPDATE accounts SET organisation_id = NULL WHERE id = 'nora'",
    ),
  ).toBe(409)
  expect(
    await refused(
      "UPDATE patients SET birth_date = '1980-01-01' WHERE id = 'pn'",
      `UPDATE patients SET birth_date = '${birthDate}' WHERE id = 'pn'`,
    ),
  ).toBe(409)
  const open = await data(marie('POST', '/api/consultations', { patientId: id, acceptsTerms: true }))
  expect((await nora('POST', '/api/own-spaces/join')).status).toBe(409)
  for (const [step, value] of Object.entries({ ...ANSWERS, send: true }))
    await marie('POST', `/api/consultations/${open.id}/answers`, { step, value })
  await marie('POST', `/api/consultations/${open.id}/waiting`, { decision: 'cancel' })

  expect((await nora('POST', '/api/own-spaces/join')).status).toBe(204)
  const me = await data(nora('GET', '/api/me'))
  expect(me.invitation).toBeUndefined()
  expect(me.patients).toMatchObject([{ id: 'pn', relation: 'self', allergies: 'Arachide\nPénicilline' }])
  const mine = (await data(nora('GET', '/api/consultations'))).consultations
  expect(mine.map((each: any) => [each.id, each.patient.id]).toSorted()).toEqual(
    [
      [open.id, 'pn'],
      [question, 'pn'],
    ].toSorted(),
  )
  expect((await data(nora('GET', '/api/documents'))).documents).toMatchObject([{ patientId: 'pn' }])
  const held = JSON.stringify(await data(nora('GET', '/api/patients/pn/export')))
  expect(held).toContain(question)
  const { accesses } = await data(nora('GET', '/api/patients/pn/accesses'))
  expect(accesses.map(({ by }: { by: string }) => by)).toContain('doctor')
  // What the room writes from then on is the one person's too.
  expect((await nora('POST', `/api/consultations/${question}/rating`, { avoidedVisit: true })).status).toBe(201)
  await expect
    .poll(() =>
      env.DB.prepare('SELECT patient_id AS patient, rating FROM consultations WHERE id = ?').bind(question).first(),
    )
    .toMatchObject({ patient: 'pn', rating: expect.stringContaining('true') })

  for (const path of [`/api/patients/${id}`, `/api/consultations/${question}`, `/api/patients/${id}/export`])
    expect((await marie('GET', path)).status, path).toBe(404)
  expect(JSON.stringify(await data(marie('GET', '/api/documents')))).not.toContain(question)
  expect(await env.DB.prepare('SELECT id FROM patients WHERE id = ?').bind(id).first()).toBeNull()
  const told = (await mailsTo('marie@example.org')).filter(({ template }) => template === 'own-space-opened')
  expect(told.map(({ text }) => text).join('\n')).toContain('Nora')
})

test('by the code of the invitation’s page, too, the record joins the space that its address opens', async () => {
  const birthDate = born(61)
  await somebody('irma', 'member')
  await env.DB.batch([
    aPatient('pi', 'irma', 'Irma'),
    env.DB.prepare("UPDATE patients SET birth_date = ? WHERE id = 'pi'").bind(birthDate),
  ])
  const { id } = await data(marie('POST', '/api/patients', beneficiary('Irma', 'parent', birthDate)))
  const question = await consult(marie, id)
  await marie('POST', `/api/patients/${id}/invitation`, { email: 'irma@example.org' })
  const irma = aBrowser()
  await irma('POST', '/api/own-spaces', { email: 'irma@example.org', birthDate, ...AGREED })
  expect((await typeCode(irma, 'irma@example.org')).status).toBe(201)
  expect((await data(irma('GET', '/api/me'))).patients).toMatchObject([{ id: 'pi', relation: 'self' }])
  expect((await irma('GET', `/api/consultations/${question}`)).status).toBe(200)
  expect((await marie('GET', `/api/consultations/${question}`)).status).toBe(404)
})

test('a minor’s secret question is in their own space, mails and export, and in nothing that their parents see', async () => {
  const { id } = await data(marie('POST', '/api/patients', beneficiary('Léa', 'child', born(16))))
  const lea = aBrowser()
  // It is asked for from the parents' own session; a child of nine has no such way.
  const path = `/api/patients/${id}/secrecy`
  expect((await marie('POST', path, { email: 'lea@example.org', ...AGREED, acceptsTerms: false })).status).toBe(422)
  const zoe = await data(marie('POST', '/api/patients', beneficiary('Lou', 'child', born(9))))
  expect((await marie('POST', `/api/patients/${zoe.id}/secrecy`, { email: 'l@example.org', ...AGREED })).status).toBe(
    403,
  )
  await lea('POST', path, { email: 'lea@example.org', ...AGREED }, { cookie: '__Host-session=token-of-marie' })
  expect((await typeCode(lea, 'lea@example.org')).status).toBe(201)
  const me = await data(lea('GET', '/api/me'))
  expect(me).toMatchObject({ secret: true, patients: [{ id, relation: 'self', firstName: 'Léa' }] })

  // A question of the parents' stands beside it: neither holds up the other, nor tells of it.
  const open = await data(marie('POST', '/api/consultations', { patientId: id, acceptsTerms: true }))
  expect(open.patient.writer).toMatchObject({ firstName: 'Marie' })
  const secret = await consult(lea, id, { ...ANSWERS, symptoms: `Secret. ${ANSWERS.symptoms}` })
  const seen = await data(doctor('GET', `/api/doctor/consultations/${secret}`))
  expect(seen.patient.secrecy).toBe(true)
  expect(seen.patient.writer).toBeUndefined()

  const parents = await Promise.all(
    ['/api/consultations', '/api/documents', `/api/patients/${id}/export`, `/api/patients/${id}/accesses`].map(
      async (each) => JSON.stringify(await data(marie('GET', each))),
    ),
  )
  for (const text of parents) expect(text).not.toMatch(new RegExp(`${secret}|Secret|lea@example|ask-secrecy`))
  expect((await marie('GET', `/api/consultations/${secret}`)).status).toBe(404)
  const own = JSON.stringify(await data(lea('GET', `/api/patients/${id}/export`)))
  expect(own).toContain('Secret.')
  expect(own).not.toContain(open.id)
  expect((await data(lea('GET', '/api/documents'))).documents).toHaveLength(1)
  await expect
    .poll(async () => (await mailsTo('lea@example.org')).map(({ template }) => template))
    .toContain('report-ready')
  expect((await mailsTo('marie@example.org')).filter(({ template }) => template === 'report-ready')).toHaveLength(1)

  // The space changes nothing that the parents see, adds nobody, and removes nobody.
  expect((await lea('PATCH', `/api/patients/${id}`, { treatments: 'x' })).status).toBe(404)
  expect((await lea('DELETE', `/api/patients/${id}`)).status).toBe(404)
  expect((await lea('POST', '/api/patients', beneficiary('X', 'child', born(3)))).status).toBe(403)
  // Another address gets a space of its own: who poses as the child finds nothing.
  const posing = aBrowser()
  await posing('POST', path, { email: 'posing@example.org', ...AGREED }, { cookie: '__Host-session=token-of-marie' })
  expect((await typeCode(posing, 'posing@example.org')).status).toBe(201)
  expect((await data(posing('GET', '/api/consultations'))).consultations).toEqual([])
  expect((await posing('GET', `/api/consultations/${secret}`)).status).toBe(404)
  expect(JSON.stringify(await data(posing('GET', `/api/patients/${id}/export`)))).not.toContain('Secret.')

  // Of age, they are told, once, and may take over what their parents held.
  expect((await lea('POST', `/api/patients/${id}/take-over`)).status).toBe(403)
  await env.DB.prepare('UPDATE patients SET birth_date = ? WHERE id = ?').bind(born(18), id).run()
  await tellOfAge(env, Date.now())
  await tellOfAge(env, Date.now())
  const told = await env.DB.prepare("SELECT id FROM outbox WHERE kind = 'letter' ORDER BY id").all<{ id: string }>()
  expect(told.results.map((row) => row.id)).toEqual([
    `came-of-age:${id}:marie@example.org`,
    `own-space-ready:${id}:lea@example.org`,
    `own-space-ready:${id}:posing@example.org`,
  ])
  expect((await lea('POST', `/api/patients/${id}/take-over`)).status).toBe(409)
  for (const [step, value] of Object.entries({ ...ANSWERS, send: true }))
    await marie('POST', `/api/consultations/${open.id}/answers`, { step, value })
  expect((await marie('POST', `/api/consultations/${open.id}/waiting`, { decision: 'cancel' })).status).toBe(200)
  expect((await lea('POST', `/api/patients/${id}/take-over`)).status).toBe(204)
  expect(await data(lea('GET', '/api/me'))).toMatchObject({ secret: false, patients: [{ id, relation: 'self' }] })
  const mine = (await data(lea('GET', '/api/consultations'))).consultations.map((each: { id: string }) => each.id)
  expect(mine.toSorted()).toEqual([open.id, secret].toSorted())
  expect((await marie('GET', `/api/patients/${id}`)).status).toBe(404)
  expect((await posing('GET', `/api/patients/${id}`)).status).toBe(404)
  expect((await posing('POST', `/api/patients/${id}/take-over`)).status).toBe(404)
})
