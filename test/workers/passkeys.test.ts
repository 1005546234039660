import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { sha256 } from '../../workers/http/digest.ts'
import { type Authenticator, anAuthenticator } from '../support/authenticator.ts'
import { aDoctorsProfile, ORIGIN } from '../support/session.ts'
import { aVisitor, mailedCode, type Visitor } from '../support/siteVisitor.ts'

const STRICT = { REQUIRE_PASSKEY: 'true' }
let marie: Visitor
let key: Authenticator

const anAccount = (id: string, role: 'member' | 'doctor' | 'admin') =>
  env.DB.prepare('INSERT INTO accounts (id, email, role, locale, created_at) VALUES (?, ?, ?, ?, 0)')
    .bind(id, `${id}@example.org`, role, 'fr')
    .run()

async function signIn(visitor: Visitor, id: string) {
  const email = `${id}@example.org`
  await visitor.call('POST', '/api/login-codes', { email })
  return visitor.call('POST', '/api/sessions', { email, code: await mailedCode(email) })
}

async function addKey(visitor: Visitor, authenticator: Authenticator, name = 'Mon téléphone', scene = {}) {
  const { data } = await visitor.call('POST', '/api/passkeys/options')
  const made = await authenticator.make(data.options.challenge, scene)
  return visitor.call('POST', '/api/passkeys', { made, name })
}

async function challengeOf(visitor: Visitor, purpose: 'sign-in' | 'step-up'): Promise<string> {
  return (await visitor.call('POST', '/api/passkey-challenges', { purpose })).data.options.challenge
}

async function enterBy(visitor: Visitor, authenticator: Authenticator, scene = {}) {
  const answer = await authenticator.answer(await challengeOf(visitor, 'sign-in'), scene)
  return visitor.call('POST', '/api/sessions/passkey', answer)
}

const problemOf = ({ status, data }: { status: number; data: any }) => [status, data?.type?.split('/').at(-1)]

beforeAll(async () => {
  await anAccount('marie', 'member')
  await anAccount('eve', 'member')
  await anAccount('helene', 'doctor')
  await anAccount('chief', 'admin')
  await aDoctorsProfile('helene').run()
  marie = aVisitor()
  await signIn(marie, 'marie')
  key = await anAuthenticator(ORIGIN)
})

test('a key is added under a name, signs in without an address on another device, and is told by mail', async () => {
  expect((await addKey(marie, key)).status).toBe(201)
  const elsewhere = aVisitor()
  const entered = await enterBy(elsewhere, key)
  expect([entered.status, entered.data.account.email]).toEqual([201, 'marie@example.org'])
  const { data } = await elsewhere.call('GET', '/api/passkeys')
  expect(data.passkeys).toMatchObject([{ name: 'Mon téléphone', lastUsedAt: expect.any(String) }])
  expect(JSON.stringify(data)).not.toMatch(/public|counter/i)
  await mailedCode('marie@example.org')
  const mail = await env.DB.prepare("SELECT text FROM local_mail WHERE template = 'passkey-added'").first<{
    text: string
  }>()
  expect(mail?.text).toContain(`${ORIGIN}/securite?depuis=mail`)
})

test('an answer opens once, in the browser that asked, for what was asked, and only with its owner present and verified', async () => {
  const visitor = aVisitor()
  const challenge = await challengeOf(visitor, 'sign-in')
  const answer = await key.answer(challenge)
  const stranger = aVisitor()
  await challengeOf(stranger, 'sign-in')
  expect(problemOf(await stranger.call('POST', '/api/sessions/passkey', answer))).toEqual([401, 'wrong-passkey'])
  expect((await visitor.call('POST', '/api/sessions/passkey', answer)).status).toBe(201)
  expect(problemOf(await visitor.call('POST', '/api/sessions/passkey', answer))).toEqual([401, 'wrong-passkey'])
  const stepUp = await key.answer(await challengeOf(visitor, 'step-up'))
  expect(problemOf(await visitor.call('POST', '/api/sessions/passkey', stepUp))).toEqual([401, 'wrong-passkey'])
  for (const scene of [{ verified: false }, { present: false }, { origin: 'https://permanence.evil' }, { counter: 1 }])
    expect(problemOf(await enterBy(aVisitor(), key, scene)), JSON.stringify(scene)).toEqual([401, 'wrong-passkey'])
})

test('a challenge that we did not seal is none, and another’s key answers nothing', async () => {
  const own = JSON.stringify({
    nonce: '',
    purpose: 'sign-in',
    accountId: null,
    browserSha256: await sha256(''),
    expiresAt: 9e15,
  })
  const challenge = btoa(own).replaceAll('=', '')
  expect(problemOf(await aVisitor().call('POST', '/api/sessions/passkey', await key.answer(challenge)))).toEqual([
    401,
    'wrong-passkey',
  ])
  const unknown = await anAuthenticator(ORIGIN)
  expect(problemOf(await enterBy(aVisitor(), unknown))).toEqual([401, 'wrong-passkey'])
  const eve = aVisitor()
  await signIn(eve, 'eve')
  const answer = await key.answer(await challengeOf(eve, 'step-up'))
  expect(problemOf(await eve.call('POST', '/api/session/step-up/passkey', answer))).toEqual([401, 'wrong-passkey'])
})

test('another’s keys and devices do not exist, and a stranger has none', async () => {
  const eve = aVisitor()
  await signIn(eve, 'eve')
  const { data } = await marie.call('GET', '/api/sessions')
  for (const [method, path] of [
    ['PATCH', `/api/passkeys/${key.id}`],
    ['DELETE', `/api/passkeys/${key.id}`],
    ['DELETE', `/api/sessions/${data.sessions[0].id}`],
  ] as const) {
    expect((await eve.call(method, path, method === 'PATCH' ? { name: 'À moi' } : undefined)).status, path).toBe(404)
    expect((await aVisitor().call(method, path)).status, path).toBe(401)
  }
  expect((await marie.call('GET', '/api/me')).status).toBe(200)
})

test('a session that is no longer fresh adds and removes no key until its owner proves again who they are', async () => {
  const old = aVisitor()
  await enterBy(old, key)
  const token = await sha256(old.jar.get('__Host-session') ?? '')
  await env.DB.prepare('UPDATE sessions SET created_at = created_at - 3600000 WHERE token_sha256 = ?').bind(token).run()
  expect(problemOf(await old.call('POST', '/api/passkeys/options'))).toEqual([403, 'step-up-needed'])
  expect(problemOf(await old.call('DELETE', `/api/passkeys/${key.id}`))).toEqual([403, 'step-up-needed'])
  const answer = await key.answer(await challengeOf(old, 'step-up'))
  expect((await old.call('POST', '/api/session/step-up/passkey', answer)).status).toBe(200)
  expect((await old.call('POST', '/api/passkeys/options')).status).toBe(200)
})

test('a device is told by its names and signed out from afar; then all the others, and this one stays', async () => {
  const there = aVisitor()
  await enterBy(there, key)
  const { data } = await marie.call('GET', '/api/sessions')
  expect(data.sessions.find(({ current }: { current: boolean }) => current)).toMatchObject({
    browser: 'Chrome',
    system: 'Android',
  })
  expect(JSON.stringify(data)).not.toContain(await sha256(marie.jar.get('__Host-session') ?? ''))
  const latest = (await there.call('GET', '/api/sessions')).data.sessions.find(
    ({ current }: { current: boolean }) => current,
  )
  expect((await marie.call('DELETE', `/api/sessions/${latest.id}`)).status).toBe(204)
  expect((await there.call('GET', '/api/me')).status).toBe(401)
  await enterBy(there, key)
  expect((await marie.call('DELETE', '/api/sessions')).status).toBe(204)
  expect((await there.call('GET', '/api/me')).status).toBe(401)
  expect((await marie.call('GET', '/api/sessions')).data.sessions).toHaveLength(1)
})

test('where passkeys are required a doctor’s code opens nothing, nor a session from before, nor a step-up', async () => {
  const before = aVisitor()
  expect((await signIn(before, 'helene')).status).toBe(201)
  expect(problemOf(await signIn(aVisitor(STRICT), 'helene'))).toEqual([403, 'passkey-required'])
  const later = aVisitor(STRICT)
  later.jar.set('__Host-session', before.jar.get('__Host-session') ?? '')
  expect((await later.call('GET', '/api/me')).status).toBe(401)
  expect((await signIn(aVisitor(STRICT), 'eve')).status).toBe(201)
})

test('an administrator lets a doctor in again: what they had ends, a code adds one key and does nothing else, once', async () => {
  const chief = aVisitor()
  await signIn(chief, 'chief')
  const helene = aVisitor()
  await signIn(helene, 'helene')
  await addKey(helene, await anAuthenticator(ORIGIN))
  const restored = await chief.call('POST', '/api/access-restorations', { email: 'Helene@example.org ' })
  expect(restored.status).toBe(201)
  expect((await helene.call('GET', '/api/me')).status).toBe(401)
  const audited = await env.DB.prepare(
    "SELECT account_id, about_account_id FROM audit WHERE action = 'access.restore'",
  ).first()
  expect(audited).toEqual({ account_id: 'chief', about_account_id: 'helene' })

  const first = aVisitor(STRICT)
  const second = aVisitor(STRICT)
  expect((await signIn(first, 'helene')).data).toMatchObject({ enrolling: true })
  expect((await signIn(second, 'helene')).data).toMatchObject({ enrolling: true })
  for (const path of ['/api/me', '/api/doctor/queue', '/api/passkeys', '/api/sessions'])
    expect((await first.call('GET', path)).status, path).toBe(403)
  const fresh = await anAuthenticator(ORIGIN)
  expect((await addKey(first, fresh, 'Clé du cabinet')).status).toBe(201)
  expect((await first.call('GET', '/api/doctor/queue')).status).toBe(200)
  expect(problemOf(await addKey(second, await anAuthenticator(ORIGIN)))).toEqual([403, 'passkey-required'])
  expect(problemOf(await signIn(aVisitor(STRICT), 'helene'))).toEqual([403, 'passkey-required'])
  expect((await enterBy(aVisitor(STRICT), fresh)).status).toBe(201)
  expect(problemOf(await first.call('DELETE', `/api/passkeys/${fresh.id}`))).toEqual([409, 'last-passkey'])
})

test('nobody but an administrator restores access, and nobody their own or a member’s', async () => {
  const helene = aVisitor()
  await signIn(helene, 'helene')
  expect((await helene.call('POST', '/api/access-restorations', { email: 'chief@example.org' })).status).toBe(403)
  const chief = aVisitor()
  await signIn(chief, 'chief')
  for (const email of ['chief@example.org', 'marie@example.org', 'nobody@example.org'])
    expect(problemOf(await chief.call('POST', '/api/access-restorations', { email })), email).toEqual([422, 'invalid'])
})
