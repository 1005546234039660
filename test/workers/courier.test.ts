import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { SmsStore } from '../../durable-objects/courier/smsStore.ts'
import { WebhookStore } from '../../durable-objects/courier/webhookStore.ts'
import { deliverOutboxRows, type OutboxRow } from '../../workers/delivery/d1Outbox.ts'
import { database } from '../../workers/storage/database.ts'
import { outbox } from '../../workers/storage/operationsSchema.ts'

const MAIL = {
  id: 'mail-1',
  to: 'marie@example.org',
  subject: 'Votre question est transmise',
  text: 'Bonjour',
  html: '<p>Bonjour</p>',
  template: 'question-received',
  code: null,
}

const received = async () => {
  const { results } = await env.DB.prepare('SELECT id FROM local_mail WHERE recipient = ?').bind(MAIL.to).all()
  return results.length
}

test('a mail whose receiver fails is kept, and arrives once when the receiver is back', async () => {
  const courier = env.COURIER.getByName('mail-test')
  const ring = () => runInDurableObject(courier, (instance) => instance.alarm())
  await env.DB.exec('ALTER TABLE local_mail RENAME TO local_mail_away')
  await courier.accept(MAIL)
  await ring()
  await env.DB.exec('ALTER TABLE local_mail_away RENAME TO local_mail')
  expect(await received()).toBe(0)

  await runInDurableObject(courier, (_instance, state) => {
    state.storage.sql.exec('UPDATE mail SET due_at = 0')
  })
  await ring()
  expect(await received()).toBe(1)

  await courier.accept(MAIL)
  await ring()
  expect(await received()).toBe(1)
  expect(await courier.parked()).toBe(0)
})

test('a text message that is tried again and again counts once against the cap of its day, and not at all when refused', async () => {
  await runInDurableObject(env.SMS_COURIER.getByName('cap'), (_instance, { storage }) => {
    const store = new SmsStore(storage.sql)
    for (const now of [1, 2, 3]) store.begins('one', 'today', now)
    store.begins('two', 'today', 4)
    expect([store.sentOn('today'), store.begunAt('one')]).toEqual([2, 1])
    store.refused('two', 'today')
    expect([store.sentOn('today'), store.begunAt('two')]).toEqual([1, null])
  })
})

/** An endpoint whose name was public once and is refused now: the guard is asked again before each attempt. */
async function anEndpointInVain(id = 'in-vain') {
  await env.DB.batch([
    env.DB.prepare(
      `INSERT OR IGNORE INTO organisations (id, name, member_number_example, sso_key, technical_contact)
       VALUES ('house', 'House', 'M1', '', 'it@house.example')`,
    ),
    env.DB.prepare(
      `INSERT INTO webhook_endpoints (id, organisation_id, url, events, secret, created_at)
       VALUES (?, 'house', 'https://10.0.0.1/', '["*"]', 'whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0', 0)`,
    ).bind(id),
  ])
  const courier = env.WEBHOOK_COURIER.getByName(id)
  const data = { consultationId: 'c', state: 'ended' }
  const event = { endpointId: id, webhookId: 'msg_1', type: 'consultation.ended', at: 0, data, enabled: true }
  return { courier, accept: () => courier.accept(event) }
}

test('an event is tried ten times over three days, and an endpoint that takes none for five days is switched off with a mail', async () => {
  const { courier, accept } = await anEndpointInVain()
  await accept()
  const ring = () =>
    runInDurableObject(courier, async (instance, { storage }) => {
      const [row] = storage.sql.exec('SELECT due_at - ? AS wait FROM deliveries', Date.now()).toArray()
      storage.sql.exec('UPDATE deliveries SET due_at = 0 WHERE due_at IS NOT NULL')
      await instance.alarm()
      return Number(row?.['wait'] ?? 0)
    })
  const waits: number[] = []
  const delivery = async () => (await courier.deliveries(null, 1))[0]
  while ((await delivery())?.state === 'pending') waits.push(await ring())
  expect((await delivery())?.attempts.map(({ status, error }) => [status, error])).toEqual(
    Array.from({ length: 10 }, () => [null, 'address-refused: ip-literal']),
  )
  expect(waits[1]).toBeLessThanOrEqual(30_000)
  expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(3 * 86_400_000)
  // Accepted again it is the same event, and stays as it is.
  await accept()
  expect((await delivery())?.state).toBe('failed')

  const endpoint = () => env.DB.prepare("SELECT disabled_reason FROM webhook_endpoints WHERE id = 'in-vain'").first()
  expect(await endpoint()).toEqual({ disabled_reason: null })
  await runInDurableObject(courier, (_instance, { storage }) => {
    storage.sql.exec('UPDATE endpoint SET failing_since = ?', Date.now() - 5 * 86_400_000)
  })
  await courier.replay('msg_1')
  await ring()
  expect(await endpoint()).toEqual({ disabled_reason: 'failing' })
  for (let shard = 0; shard < 4; shard++)
    await runInDurableObject(env.COURIER.getByName(`mail-${shard}`), (instance) => instance.alarm())
  const { results } = await env.DB.prepare("SELECT template FROM local_mail WHERE recipient = 'it@house.example'").all()
  expect(results).toEqual([{ template: 'endpoint-disabled' }])
})

test('an event that its receiver never takes is tried once more when others arrive, and keeps its three days', async () => {
  const { courier, accept } = await anEndpointInVain('takes-others')
  await accept()
  const others = (count: number) =>
    runInDurableObject(courier, async (instance, { storage }) => {
      await instance.alarm()
      const store = new WebhookStore(storage)
      for (let other = 0; other < count; other++) {
        store.delivered(`other-${other}`, Date.now())
        await instance.alarm()
      }
    })
  const mine = async () => (await courier.deliveries(null, 1))[0]
  await others(0)
  const due = (await mine())?.due_at
  await others(50)
  expect(await mine()).toMatchObject({ state: 'pending', due_at: due })
  expect((await mine())?.attempts).toHaveLength(2)
})

test('of the rows that are delivered side by side, those that fail stay and are counted, and hold up none of the others', async () => {
  const event = { type: 'prescription.signed', at: 1, accountId: 'nobody', data: {} }
  const rows: OutboxRow[] = [
    { id: 'good', kind: 'event', payload: JSON.stringify(event), createdAt: 1, attempts: 0 },
    { id: 'unknown', kind: 'document', payload: '{"documentId":"none","origin":""}', createdAt: 1, attempts: 0 },
    { id: 'broken', kind: 'document', payload: '{', createdAt: 1, attempts: 0 },
    { id: 'good-too', kind: 'event', payload: JSON.stringify(event), createdAt: 1, attempts: 0 },
  ]
  await database(env).insert(outbox).values(rows)
  await deliverOutboxRows(env, rows)
  const { results } = await env.DB.prepare('SELECT id, attempts FROM outbox ORDER BY id').all()
  expect(results).toEqual([
    { id: 'broken', attempts: 1 },
    { id: 'unknown', attempts: 1 },
  ])
})
