import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { decodeProtectedHeader, importJWK, jwtVerify } from 'jose'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PushCourier } from '../../durable-objects/courier/PushCourier.ts'
import { aPushDevice } from '../support/pushDevice.ts'

const SERVICE = 'https://fcm.googleapis.com'
type Posted = { url: string; headers: Headers; body: Uint8Array }

/** The push services of the world: what each was handed, and what the next answers are. */
let posted: Posted[] = []
let answers: ResponseInit[] = []
beforeEach(() => {
  posted = []
  answers = []
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init)
    posted.push({ url: request.url, headers: request.headers, body: new Uint8Array(await request.arrayBuffer()) })
    return new Response(null, answers.shift() ?? { status: 201 })
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})

let count = 0
async function aDevice(accountId: string, locale: 'fr' | 'en' = 'fr') {
  const device = await aPushDevice(`${SERVICE}/fcm/send/${accountId}-${++count}`)
  const { endpoint, keys } = device.subscription
  await env.DB.prepare(
    'INSERT INTO push_subscriptions (endpoint, account_id, p256dh, auth, locale, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  )
    .bind(endpoint, accountId, keys.p256dh, keys.auth, locale, Date.now())
    .run()
  return device
}
const known = async (endpoint: string) =>
  (await env.DB.prepare('SELECT endpoint FROM push_subscriptions WHERE endpoint = ?').bind(endpoint).all()).results
    .length
const couriers = [0, 1, 2, 3].map((shard) => env.PUSH_COURIER.getByName(`push-${shard}`))
/** Every courier does what is due. */
async function ring() {
  for (const courier of couriers) await runInDurableObject(courier, (instance: PushCourier) => instance.alarm())
}
/** When the next try is due, in milliseconds from now; `null` when nothing is left to send. */
async function nextTry(): Promise<number | null> {
  for (const courier of couriers) {
    const at = await runInDurableObject(courier, (_instance, { storage }) => storage.getAlarm())
    if (at !== null) return at - Date.now()
  }
  return null
}
async function timePasses() {
  for (const courier of couriers)
    await runInDurableObject(courier, (_instance, { storage }) => {
      storage.sql.exec('UPDATE mail SET due_at = 0 WHERE due_at IS NOT NULL')
    })
}
const tell = (accountId: string, id: string) =>
  env.BACKSTAGE.push(id, { accountId, party: 'patient', topic: 'message', consultationId: 'the-consultation' })

test('each device of a person is told once, in its own language, readable by its private key alone', async () => {
  const french = await aDevice('nadia')
  const english = await aDevice('nadia', 'en')
  const stranger = await aDevice('someone-else')
  await tell('nadia', 'deed-1')
  await tell('nadia', 'deed-1')
  await ring()
  const to = (device: typeof french) => posted.filter(({ url }) => url === device.subscription.endpoint)
  expect(posted).toHaveLength(2)
  const [first] = to(french)
  const [second] = to(english)
  if (!first || !second) throw new Error('not sent')
  const content = { title: 'Permanence', url: '/questions/the-consultation', tag: '/questions/the-consultation' }
  expect(await french.read(first.body)).toEqual({ ...content, body: 'Vous avez un nouveau message.' })
  expect(await english.read(second.body)).toEqual({ ...content, body: 'You have a new message.' })
  await expect(stranger.read(first.body)).rejects.toThrow()
  expect(new TextDecoder().decode(first.body)).not.toContain('message')
})

test('the push service can check who sends (VAPID), until when it may keep the alert, and that it is urgent', async () => {
  const device = await aDevice('omar')
  await tell('omar', 'deed-2')
  await ring()
  const [sent] = posted
  if (!sent) throw new Error('not sent')
  expect(sent.headers.get('content-encoding')).toBe('aes128gcm')
  expect(Number(sent.headers.get('ttl'))).toBe(3600)
  expect(sent.headers.get('urgency')).toBe('high')
  const [, token = '', key = ''] = /t=([^,\s]+),\s*k=([^,\s]+)/.exec(sent.headers.get('authorization') ?? '') ?? []
  expect(key).toBe((await env.BACKSTAGE.vapid())?.publicKey)
  const raw = Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
  const part = (from: number) =>
    btoa(String.fromCharCode(...raw.slice(from, from + 32)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '')
  const publicKey = await importJWK({ kty: 'EC', crv: 'P-256', x: part(1), y: part(33) }, 'ES256')
  const { payload } = await jwtVerify(token, publicKey, { audience: SERVICE, algorithms: ['ES256'] })
  expect(decodeProtectedHeader(token).alg).toBe('ES256')
  expect(payload.sub).toMatch(/^mailto:/)
  expect((payload.exp ?? 0) - Date.now() / 1000).toBeLessThanOrEqual(24 * 3600)
  expect(await known(device.subscription.endpoint)).toBe(1)
})

test.each([404, 410])('a device whose push service answers %i is forgotten, and not tried again', async (status) => {
  const gone = await aDevice(`paula-${status}`)
  const there = await aDevice(`paula-${status}`)
  vi.mocked(fetch).mockImplementation(async (input, init) => {
    const { url } = new Request(input, init)
    posted.push({ url, headers: new Headers(), body: new Uint8Array() })
    return new Response(null, { status: url === gone.subscription.endpoint ? status : 201 })
  })
  await tell(`paula-${status}`, `deed-${status}`)
  await ring()
  expect(await known(gone.subscription.endpoint)).toBe(0)
  expect(await known(there.subscription.endpoint)).toBe(1)
  expect(await nextTry()).toBeNull()
  posted = []
  await tell(`paula-${status}`, `deed-${status}-later`)
  await ring()
  expect(posted.map(({ url }) => url)).toEqual([there.subscription.endpoint])
})

test.each([429, 500, 503])(
  'a push service that answers %i is tried again later, and the alert arrives once',
  async (status) => {
    const device = await aDevice(`quentin-${status}`)
    answers = [{ status, headers: { 'retry-after': '120' } }, { status }, { status: 201 }]
    await tell(`quentin-${status}`, `deed-${status}`)
    await ring()
    // Not before the service asked to be called again.
    expect(await nextTry()).toBeGreaterThan(115_000)
    await timePasses()
    await ring()
    expect(await nextTry()).toBeGreaterThan(5_000)
    await timePasses()
    await ring()
    await ring()
    expect(posted).toHaveLength(3)
    expect(await nextTry()).toBeNull()
    expect(await known(device.subscription.endpoint)).toBe(1)
    const last = posted[2]
    expect((await device.read(last?.body ?? new Uint8Array()))['body']).toBe('Vous avez un nouveau message.')
  },
)

test('an alert that is too old, or for an address that is no push service, goes nowhere', async () => {
  const device = await aPushDevice(`${SERVICE}/fcm/send/old`)
  const { endpoint, keys } = device.subscription
  const content = { title: 'Permanence', body: '…', url: '/', tag: '/' }
  const courier = couriers[0]
  await courier?.accept({ id: 'old', endpoint, ...keys, content, until: Date.now() - 1 })
  await courier?.accept({
    id: 'no',
    endpoint: 'https://evil.example/push',
    ...keys,
    content,
    until: Date.now() + 60_000,
  })
  await ring()
  expect(posted).toEqual([])
  expect(await nextTry()).toBeNull()
})

test('a question that comes in is told to the doctors of its queue who are not at their desk, and to no others', async () => {
  const aDoctorOf = async (specialty: string, name: string) => {
    await env.DB.prepare(
      `INSERT INTO doctors (account_id, title, first_name, last_name, specialty, rpps, address, phone, email)
       VALUES (?, 'Dr', ?, 'Doe', ?, ?, 'Paris', '+33102030405', 'doe@example.org')`,
    )
      .bind(name, name, specialty, `1000000000${++count}`)
      .run()
    return aDevice(name)
  }
  const off = await aDoctorOf('dermatology', 'off-duty')
  await aDoctorOf('dermatology', 'at-her-desk')
  await aDoctorOf('psychiatry', 'of-another-queue')
  await env.BACKSTAGE.pushQueue('question-1', 'dermatology', ['at-her-desk'])
  await env.BACKSTAGE.pushQueue('question-1', 'dermatology', ['at-her-desk'])
  await ring()
  expect(posted.map(({ url }) => url)).toEqual([off.subscription.endpoint])
  const body = 'Une demande attend dans votre file.'
  expect(await off.read(posted[0]?.body ?? new Uint8Array())).toEqual({
    title: 'Permanence',
    body,
    url: '/medecin',
    tag: '/medecin',
  })
  posted = []
  await env.BACKSTAGE.pushQueue('question-2', 'dermatology', [])
  await ring()
  expect(posted).toHaveLength(2)
})
