import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { ACCESS } from '../../domain/access/rules.ts'
import { ROUTES } from '../../workers/router.ts'
import { aDoctorsProfile, aPatient, asks, type Call, somebody } from '../support/session.ts'

let admin: Call
let marie: Call
let helene: Call
const data = async (answer: Promise<Response>): Promise<any> => (await answer).json()

beforeAll(async () => {
  admin = await somebody('ada', 'admin')
  marie = await somebody('marie', 'member')
  helene = await somebody('helene', 'doctor')
  await aPatient('pm', 'marie', 'Marie').run()
  await aDoctorsProfile('helene').run()
})

const ADMINS = ROUTES.filter(([, , action]) => {
  const relations: readonly string[] = ACCESS[action]
  return relations.every((relation) => relation === 'admin')
}).map(([method, path]) => [`${method} ${path}`, method, path] as const)

test.each(ADMINS)('%s is no business of a member, a doctor or a passer-by', async (_, method, path) => {
  const body = method === 'GET' || method === 'DELETE' ? undefined : {}
  for (const call of [marie, helene]) expect((await call(method, path, body)).status).toBe(403)
  expect((await admin(method, path, body, { cookie: '' })).status).toBe(401)
})

test('a question that waits is seen in its queue, and once taken in the hour’s waits', async () => {
  const general = async () => (await data(admin('GET', '/api/admin/queues'))).queues[0]
  const id = await asks(marie, 'pm')
  const stub = env.CONSULTATION_ROOM.get(env.CONSULTATION_ROOM.idFromString(id))
  await expect.poll(general).toMatchObject({ specialty: 'generalist', waiting: 1, overdue: 0, doctors: [] })
  expect((await helene('POST', `/api/doctor/consultations/${id}/take`)).status).toBe(200)
  await stub.announce()
  await expect
    .poll(async () => (await data(admin('GET', '/api/admin/waits?days=1'))).waits[0].hours)
    .toEqual([{ hour: expect.any(Number), count: 1, p50Seconds: 30, p90Seconds: 30 }])
  await expect.poll(general).toMatchObject({ waiting: 0 })
  // Released and taken again, the wait is still the first one.
  const first = await env.DB.prepare('SELECT taken_at FROM consultations').first()
  await helene('POST', `/api/doctor/consultations/${id}/release`)
  await expect
    .poll(async () => (await env.DB.prepare('SELECT state FROM consultations').first())?.state)
    .toBe('waiting')
  expect(await env.DB.prepare('SELECT taken_at FROM consultations').first()).toEqual(first)
})

test('what no try could deliver is listed, and a press sends it off again: once, and written down', async () => {
  const row = ['lost', 'account', JSON.stringify({ accountId: 'marie', letter: 'passkey-added', origin: 'https://x' })]
  await env.DB.prepare('INSERT INTO outbox (id, kind, payload, created_at, attempts) VALUES (?, ?, ?, 0, 12)')
    .bind(...row)
    .run()
  const { parked } = await data(admin('GET', '/api/admin/parked'))
  expect(parked).toMatchObject([{ kind: 'house', what: 'account' }])
  const ids = parked.map(({ id }: { id: string }) => id)
  expect(await data(admin('POST', '/api/admin/parked/retry', { ids }))).toEqual({ retried: 1 })
  expect(await data(admin('POST', '/api/admin/parked/retry', { ids }))).toEqual({ retried: 0 })
  expect((await data(admin('GET', '/api/admin/parked'))).parked).toEqual([])
  await expect
    .poll(
      async () =>
        (await env.DB.prepare("SELECT template FROM local_mail WHERE template = 'passkey-added'").all()).results,
    )
    .toEqual([{ template: 'passkey-added' }])
  const lines = await env.DB.prepare("SELECT account_id, subject FROM audit WHERE action = 'delivery.retry'").all()
  expect(lines.results).toEqual([{ account_id: 'ada', subject: ids[0] }])
  for (const id of [
    'mail mail-9 x',
    'mail mail-0 x',
    'webhook none x',
    'consultation x y',
    'house outbox x',
    'nonsense',
  ])
    expect(await data(admin('POST', '/api/admin/parked/retry', { ids: [id] })), id).toEqual({ retried: 0 })
})
