import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { aPatient, somebody } from '../support/session.ts'

const LEO = { relation: 'child', lastName: 'Msm', firstName: 'Léo', sex: 'male', birthDate: '2025-12-01' }

/** A member with a session; answers what calls the API in their name. */
async function aMember(name: string) {
  const call = await somebody(name, 'member')
  await aPatient(`patient-${name}`, name, name).run()
  return async (method: string, path: string, body?: object): Promise<{ status: number; data: any }> => {
    const answer = await call(method, path, body)
    return { status: answer.status, data: answer.status === 204 ? null : await answer.json() }
  }
}

test('a child is added, told in months, corrected, and is nobody’s to another member', async () => {
  const call = await aMember('ada')
  const other = await aMember('bea')
  const { status, data } = await call('POST', '/api/patients', LEO)
  expect(status).toBe(201)
  expect(data).toMatchObject({ ...LEO, ageMonths: expect.any(Number) })
  const path = `/api/patients/${data.id}`
  expect((await call('PATCH', path, { weightKg: 8.4, phone: '06 02 03 04 40' })).data).toMatchObject({
    weightKg: 8.4,
    phone: '+33602030440',
    firstName: 'Léo',
  })
  const wrong = await call('PATCH', path, { phone: '12' })
  expect([wrong.status, wrong.data.errors[0].path]).toEqual([422, 'phone'])
  for (const method of ['GET', 'DELETE']) expect((await other(method, path)).status).toBe(404)
  expect((await other('PATCH', path, { firstName: 'Eve' })).status).toBe(404)
})

test('every missing field of a beneficiary is named, the relation too', async () => {
  const call = await aMember('cleo')
  const { status, data } = await call('POST', '/api/patients', {})
  expect(status).toBe(422)
  expect(data.errors.map(({ path }: { path: string }) => path)).toEqual([
    'relation',
    'lastName',
    'firstName',
    'sex',
    'birthDate',
  ])
})

test('a removed beneficiary takes their consultations out of the account; an open question holds them', async () => {
  const call = await aMember('dora')
  const leo = (await call('POST', '/api/patients', LEO)).data.id
  const question = (await call('POST', '/api/consultations', { patientId: leo, acceptsTerms: true })).data
  expect(question.patient).toMatchObject({ firstName: 'Léo', writer: { firstName: 'dora', lastName: 'Msm' } })
  expect((await call('DELETE', `/api/patients/${leo}`)).status).toBe(409)
  await env.DB.prepare('UPDATE consultations SET open = 0 WHERE id = ?').bind(question.id).run()
  expect((await call('DELETE', `/api/patients/${leo}`)).status).toBe(204)
  for (const path of [`/api/patients/${leo}`, `/api/consultations/${question.id}`])
    expect((await call('GET', path)).status, path).toBe(404)
  expect((await call('GET', '/api/patients')).data.patients).toHaveLength(1)
  expect((await call('GET', '/api/consultations')).data.consultations).toEqual([])
  expect((await call('POST', '/api/consultations', { patientId: leo })).status).toBe(404)
})

test('the holder of the account is not removed', async () => {
  const call = await aMember('elsa')
  expect((await call('DELETE', '/api/patients/patient-elsa')).status).toBe(403)
})

test('a consent is withdrawn at once and may be given again; without it no question is opened', async () => {
  const call = await aMember('nina')
  const open = () => call('POST', '/api/consultations', { patientId: 'patient-nina', acceptsTerms: true })
  const give = () => call('POST', '/api/consents', { kind: 'health-data', version: '2026-11-01' })
  expect((await give()).status).toBe(201)
  expect((await call('GET', '/api/me')).data.consentsToHealthData).toBe(true)
  expect((await call('POST', '/api/consents/withdrawals', { kind: 'health-data' })).status).toBe(204)
  expect((await call('GET', '/api/me')).data.consentsToHealthData).toBe(false)
  const refused = await open()
  expect([refused.status, refused.data.type.split('/').at(-1)]).toEqual([422, 'health-data-consent-withdrawn'])
  expect((await call('POST', '/api/consents/withdrawals', { kind: 'portal-terms' })).status).toBe(422)
  await give()
  expect((await open()).status).toBe(201)
  const { consents } = (await call('GET', '/api/consents')).data
  const health = consents.filter(({ kind }: { kind: string }) => kind === 'health-data')
  expect(health.map(({ withdrawnAt }: { withdrawnAt: string | null }) => withdrawnAt !== null)).toEqual([false, true])
})

test('a closed account opens to nobody, frees its address and keeps the record; an open question holds it', async () => {
  const call = await aMember('omar')
  const { data: question } = await call('POST', '/api/consultations', { patientId: 'patient-omar', acceptsTerms: true })
  expect((await call('DELETE', '/api/account')).status).toBe(409)
  // It was sent and cancelled: a record, which the law keeps.
  await env.DB.prepare('UPDATE consultations SET open = 0, submitted_at = 1 WHERE id = ?').bind(question.id).run()
  const room = env.CONSULTATION_ROOM.get(env.CONSULTATION_ROOM.idFromString(question.id))
  await room.moveTo('')
  expect((await call('DELETE', '/api/account')).status).toBe(204)
  expect((await call('GET', '/api/me')).status).toBe(401)
  const kept = await env.DB.prepare(
    "SELECT a.email, p.phone, p.removed_at AS removedAt, c.account_id AS accountId FROM accounts a JOIN patients p ON p.account_id = a.id JOIN consultations c ON c.patient_id = p.id WHERE a.id = 'omar'",
  ).first()
  expect(kept).toMatchObject({ email: 'closed:omar', accountId: '', phone: null })
  expect(kept?.['removedAt']).toBeGreaterThan(0)
})

test('of who never asked a doctor nothing is kept', async () => {
  const call = await aMember('rita')
  const leo = (await call('POST', '/api/patients', LEO)).data.id
  expect((await call('DELETE', `/api/patients/${leo}`)).status).toBe(204)
  expect(await env.DB.prepare('SELECT id FROM patients WHERE id = ?').bind(leo).first()).toBeNull()
})
