import { env, exports } from 'cloudflare:workers'
import { SignJWT } from 'jose'
import { beforeAll, expect, test } from 'vitest'
import { CONSENT_VERSIONS } from '../../domain/people/consentVersions.ts'
import { sha256 } from '../../workers/http/digest.ts'

const ORIGIN = 'http://localhost:8787'
const SECRET = 'the-secret-of-the-insurer-0123456789abcdef'

beforeAll(async () => {
  const statement = (sql: string, ...values: unknown[]) => env.DB.prepare(sql).bind(...values)
  const session = async (account: string) =>
    statement(
      'INSERT INTO sessions (token_sha256, account_id, created_at, expires_at) VALUES (?, ?, 0, ?)',
      await sha256(`session-${account}`),
      account,
      Date.now() + 1e6,
    )
  const account = (id: string, role: string, organisation: string) =>
    statement(
      "INSERT INTO accounts (id, email, role, organisation_id, locale, created_at) VALUES (?1, ?1 || '@example.org', ?2, ?3, 'fr', 0)",
      id,
      role,
      organisation,
    )
  await env.DB.batch([
    ...['insurer', 'rival'].map((id) =>
      statement(
        "INSERT INTO organisations (id, name, member_number_example, sso_key) VALUES (?1, ?1, 'M1', ?2 || ?1)",
        id,
        SECRET,
      ),
    ),
    statement(
      "INSERT INTO widget_settings (organisation_id, origins, updated_at) VALUES ('insurer', '[\"https://www.insurer.example\"]', 0)",
    ),
    account('ours', 'member', 'insurer'),
    account('theirs', 'member', 'rival'),
    account('doctor', 'doctor', 'insurer'),
    await session('ours'),
    await session('theirs'),
    await session('doctor'),
  ])
})

const call = (method: string, path: string, headers: Record<string, string> = {}, body?: BodyInit) =>
  exports.default.fetch(ORIGIN + path, { method, redirect: 'manual', headers, ...(body ? { body } : {}) })
const framed = (account: string, organisation = 'insurer') =>
  `__Host-frame=${organisation}; __Host-session=session-${account}`
const ancestors = (answer: Response) =>
  /frame-ancestors ([^;]*)/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]

test('only a widget’s own pages may be framed, and only by the origins that its organisation lists', async () => {
  const listed = 'https://www.insurer.example http://127.0.0.1:8787'
  const first = await call('GET', '/widget/insurer', { 'sec-fetch-dest': 'iframe' })
  expect(ancestors(first)).toBe(listed)
  expect(first.headers.get('set-cookie')).toMatch(
    /^__Host-frame=insurer; Path=\/; .*HttpOnly; Secure; SameSite=None; Partitioned$/,
  )
  expect(ancestors(await call('GET', '/espace', { cookie: framed('ours') }))).toBe(listed)
  expect(ancestors(await call('GET', '/espace', { cookie: framed('ours', 'rival') }))).toBe('http://127.0.0.1:8787')
  for (const [path, cookie] of [
    ['/espace', ''],
    ['/espace', framed('ours', 'nobody')],
    ['/espace', '__Host-frame=insurer, https://evil.example'],
    ['/medecin', framed('doctor')],
    ['/o/123', framed('ours')],
    ['/dev/mailbox', framed('ours')],
    ['/api/me', framed('ours')],
  ] as const)
    expect(ancestors(await call('GET', path, { cookie, accept: 'text/html' })), path + cookie).toBe("'none'")
})

test('the widget opened by itself is the portal, and leaves no cookie of a frame there', async () => {
  const answer = await call('GET', '/widget/insurer', { 'sec-fetch-dest': 'document' })
  expect([answer.status, answer.headers.get('location'), answer.headers.get('set-cookie')]).toEqual([303, '/', null])
  expect((await call('GET', '/widget/nobody', { 'sec-fetch-dest': 'iframe' })).status).toBe(404)
})

test('in a widget only a member of that organisation is somebody', async () => {
  const status = async (cookie: string) => (await call('GET', '/api/me', { cookie })).status
  expect(await status(framed('ours'))).toBe(200)
  expect(await status('__Host-session=session-theirs')).toBe(200)
  for (const cookie of [framed('theirs'), framed('doctor'), framed('ours', 'rival')])
    expect(await status(cookie), cookie).toBe(401)
})

test('what a frame’s cookies would let another site change, its origin does not: a silent request changes nothing', async () => {
  const consent = JSON.stringify({ kind: 'consultation-terms', version: CONSENT_VERSIONS['consultation-terms'] })
  const give = (headers: Record<string, string>) =>
    call('POST', '/api/consents', { cookie: framed('ours'), 'content-type': 'application/json', ...headers }, consent)
  for (const headers of [{}, { origin: 'null' }, { origin: 'https://www.insurer.example' }])
    expect((await give(headers as Record<string, string>)).status, JSON.stringify(headers)).toBe(403)
  expect((await give({ origin: ORIGIN })).status).toBe(201)
  const socket = await call('GET', '/api/consultations/x/socket', { cookie: framed('ours'), upgrade: 'websocket' })
  expect(socket.status).toBe(403)
})

test('a hand-over inside a widget is the widget’s organisation’s, and its cookies are that site’s alone', async () => {
  const now = Math.floor(Date.now() / 1000)
  const handOver = async (organisation: string, number: string) => {
    const token = await new SignJWT({
      iss: organisation,
      aud: ORIGIN,
      sub: number,
      jti: `token-${organisation}-${number}`,
      iat: now,
      exp: now + 60,
      given_name: 'Nadia',
      family_name: 'Petit',
      gender: 'female',
      birthdate: '1980-03-04',
      email: `${number.toLowerCase()}@${organisation}.example`,
    })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode(SECRET + organisation))
    const headers = {
      cookie: '__Host-frame=insurer',
      'content-type': 'application/x-www-form-urlencoded',
      origin: ORIGIN,
    }
    return call('POST', '/sso', headers, new URLSearchParams({ token }))
  }
  const other = await handOver('rival', 'R1')
  expect([other.status, other.headers.get('set-cookie')]).toEqual([401, null])
  const page = await other.text()
  expect(page).toContain('other-insurer')
  // One script, which closes the widget by Escape, and no other may run.
  const [, nonce] = /<script nonce="(\w+)">addEventListener/.exec(page) ?? []
  expect(other.headers.get('content-security-policy')).toContain(`script-src 'nonce-${nonce}';`)
  expect(ancestors(other)).toContain('https://www.insurer.example')
  const own = await handOver('insurer', 'I1')
  expect([own.status, own.headers.get('location')]).toEqual([303, '/widget/insurer?handed'])
  expect(own.headers.get('set-cookie')).toMatch(/^__Host-session=.*SameSite=None; Partitioned$/)
})

test('what the loader asks is told to any page, without cookies, and names no one', async () => {
  const answer = await call('GET', '/api/widgets/insurer', { origin: 'https://www.insurer.example' })
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
  expect(await answer.json()).toMatchObject({ organisation: { id: 'insurer' }, logo: null, kept: false })
  expect((await call('GET', '/api/widgets/current')).status).toBe(404)
  const current = await call('GET', '/api/widgets/current', { cookie: framed('ours') })
  expect(await current.json()).toMatchObject({ organisation: { id: 'insurer' }, kept: true })
})
