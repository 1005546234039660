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
