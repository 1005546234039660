import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { luhnKey } from '../../domain/people/identifiers.ts'
import { aDoctorsProfile, aPatient, asks, type Call, somebody } from '../support/session.ts'

const rppsOf = (start: string) => start + luhnKey(start)
const data = async (answer: Promise<Response>): Promise<any> => (await answer).json()
const PROFILE = {
  title: 'Pr',
  lastName: 'Moreau-Petit',
  firstName: 'Hélène',
  specialty: 'generalist',
  rpps: rppsOf('1099999701'),
  finess: `79000000${luhnKey('79000000')}`,
  address: '12 rue Victor-Hugo, 79000 Niort, France',
  phone: '05 49 00 00 01',
  email: 'cabinet.moreau@example.org',
  languages: ['en', 'fr'],
}
let helene: Call
let marie: Call

beforeAll(async () => {
  helene = await somebody('helene', 'doctor')
  await aDoctorsProfile('helene').run()
  await somebody('paul', 'doctor')
  await env.DB.batch([
    aDoctorsProfile('paul', 'dentistry'),
    env.DB.prepare("UPDATE doctors SET rpps = ? WHERE account_id = 'paul'").bind(rppsOf('1099999702')),
  ])
  marie = await somebody('marie', 'member')
  await aPatient('pm', 'marie', 'Marie').run()
})

const journal = async () =>
  (await env.DB.prepare("SELECT account_id, changes FROM audit WHERE action = 'own-profile.edit' ORDER BY at").all())
    .results

test('a doctor corrects their own profile; all faults come under their fields, and nothing is kept of a refused one', async () => {
  const before = await data(helene('GET', '/api/doctor/profile'))
  expect(before).toMatchObject({ lastName: 'Moreau', signInEmail: 'helene@example.org' })
  const wrong = { ...PROFILE, rpps: '10999997010', finess: '123', phone: '12', languages: [] }
  const refused = await helene('PATCH', '/api/doctor/profile', wrong)
  expect(refused.status).toBe(422)
  expect((await data(Promise.resolve(refused))).errors.map(({ path }: any) => path)).toEqual([
    'rpps',
    'finess',
    'phone',
    'languages',
  ])
  const others = await data(helene('PATCH', '/api/doctor/profile', { ...PROFILE, rpps: rppsOf('1099999702') }))
  expect(others.errors).toMatchObject([{ path: 'rpps' }])
  expect(await data(helene('GET', '/api/doctor/profile'))).toEqual(before)
  expect(await journal()).toEqual([])

  const saved = await data(helene('PATCH', '/api/doctor/profile', PROFILE))
  expect(saved).toMatchObject({ ...PROFILE, phone: '+33549000001', languages: ['fr', 'en'] })
  // What she signs in with stays: a slip of the pen shuts nobody out.
  expect(saved.signInEmail).toBe('helene@example.org')
  const [line] = await journal()
  expect(line).toMatchObject({ account_id: 'helene' })
  expect(JSON.parse(String(line?.['changes']))).toMatchObject({
    title: ['Dr', 'Pr'],
    lastName: ['Moreau', 'Moreau-Petit'],
  })
  await helene('PATCH', '/api/doctor/profile', PROFILE)
  expect((await journal()).length).toBe(1)
})

test('the patient reads the corrected profile of the doctor who takes the question next', async () => {
  const question = await asks(marie, 'pm')
  expect((await helene('POST', `/api/doctor/consultations/${question}/take`)).status).toBe(200)
  expect((await data(marie('GET', `/api/consultations/${question}`))).doctor).toEqual({
    name: 'Pr Hélène Moreau-Petit',
    specialty: 'generalist',
    rpps: PROFILE.rpps,
    address: PROFILE.address,
  })
})

test('who the doctor is changes only after a fresh proof; the address where they practise does not wait for one', async () => {
  await env.DB.prepare("UPDATE sessions SET created_at = ? WHERE account_id = 'helene'")
    .bind(Date.now() - 3_600_000)
    .run()
  const name = async (body: object) =>
    (await data(helene('PATCH', '/api/doctor/profile', body))).type?.split('/').at(-1)
  for (const change of [{ rpps: rppsOf('1099999703') }, { specialty: 'psychiatry' }, { lastName: 'Petit' }])
    expect(await name({ ...PROFILE, ...change })).toBe('step-up-needed')
  const moved = { ...PROFILE, address: '3 place du Donjon, 79000 Niort, France' }
  expect(await data(helene('PATCH', '/api/doctor/profile', moved))).toMatchObject({ address: moved.address })
})

test('a doctor of another specialty leaves the old queue on every screen', async () => {
  const desk = (await helene('GET', '/api/doctor/socket', undefined, { upgrade: 'websocket' })).webSocket
  if (!desk) throw new Error('the desk has no socket')
  desk.accept()
  const closed = new Promise<number>((done) => desk.addEventListener('close', ({ code }) => done(code)))
  await env.DB.prepare("UPDATE sessions SET created_at = ? WHERE account_id = 'helene'").bind(Date.now()).run()
  const changed = await helene('PATCH', '/api/doctor/profile', { ...PROFILE, specialty: 'psychiatry' })
  expect(changed.status).toBe(200)
  await closed
  expect(await env.WAITING_ROOM.getByName('generalist').doctorsOnline()).toEqual([])
})
