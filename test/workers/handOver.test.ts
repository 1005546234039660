import { createExecutionContext } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { base64url, SignJWT } from 'jose'
import { beforeAll, expect, test } from 'vitest'
import { HAND_OVERS_PER_MINUTE } from '../../domain/limits.ts'
import { CONSENT_VERSIONS } from '../../domain/people/consentVersions.ts'
import { sha256 } from '../../workers/http/digest.ts'
import { serve } from '../../workers/http/serve.ts'
import { ROUTES } from '../../workers/router.ts'

const ORIGIN = 'http://localhost:8787'
const SECRET = 'the-secret-of-the-insurer-0123456789abcdef'
const bytes = (text: string) => new TextEncoder().encode(text)
let number = 0

beforeAll(async () => {
  const columns = await env.DB.prepare('PRAGMA table_info(organisations)').all<{ name: string }>()
  const key = columns.results.some(({ name }) => name === 'api_key_sha256') ? ', api_key_sha256' : ''
  await env.DB.prepare(
    "INSERT INTO api_keys (id, organisation_id, name, prefix, key_sha256, scopes, created_at) VALUES ('k', 'insurer', 'k', 'k', ?, '[\"hand-over\"]', 0)",
  )
    .bind(await sha256('key-of-the-insurer'))
    .run()
  for (const id of ['insurer', 'rival'])
    await env.DB.prepare(
      `INSERT INTO organisations (id, name, member_number_example, sso_key${key}) VALUES (?, ?, 'M1', ?${key && ", ''"})`,
    )
      .bind(id, id, id === 'insurer' ? SECRET : `${SECRET}-of-another`)
      .run()
})

const seconds = () => Math.floor(Date.now() / 1000)
const member = (subject: string, more: Record<string, unknown> = {}) => ({
  iss: 'insurer',
  aud: ORIGIN,
  sub: subject,
  jti: `token-number-${++number}`,
  iat: seconds(),
  exp: seconds() + 60,
  given_name: 'Nadia',
  family_name: 'Petit',
  gender: 'female',
  birthdate: '1980-03-04',
  email: `${subject.toLowerCase()}@example.org`,
  phone_number: '+33612345678',
  ...more,
})
type Claims = ReturnType<typeof member>
const signed = (claims: Record<string, unknown>, secret = SECRET, header: object = {}) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'HS256', ...header }).sign(bytes(secret))

/** As the insurer's own page posts it: from its origin, by a form. */
const post = (token: string, headers: Record<string, string> = {}) =>
  exports.default.fetch(`${ORIGIN}/sso`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://www.insurer.example', ...headers },
    body: new URLSearchParams({ token }),
  })
const cookieOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
const call = (cookie: string, path: string, body?: object) =>
  exports.default.fetch(ORIGIN + path, {
    method: body ? 'POST' : 'GET',
    headers: { cookie, origin: ORIGIN, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
const me = async (cookie: string) => (await call(cookie, '/api/me')).json<any>()

test('a member lands signed in with a first patient, and the consultation’s terms are still to accept', async () => {
  const answer = await post(await signed(member('A1')))
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/espace'])
  const person = await me(cookieOf(answer))
  expect(person).toMatchObject({
    account: { email: 'a1@example.org', role: 'member' },
    patients: [{ firstName: 'Nadia', lastName: 'Petit', phone: '+33612345678' }],
    consultationTermsAccepted: false,
  })
  const patientId = person.patients[0].id
  const open = (more: object) => call(cookieOf(answer), '/api/consultations', { patientId, ...more })
  expect((await open({})).status).toBe(422)
  // Nobody signed up: the consent to the use of health data is given before anything of health is.
  expect((await open({ acceptsTerms: true })).status).toBe(422)
  const consent = { kind: 'health-data', version: CONSENT_VERSIONS['health-data'] }
  expect((await call(cookieOf(answer), '/api/consents', consent)).status).toBe(201)
  expect((await open({ acceptsTerms: true })).status).toBe(201)
})

test('a known member is recognised by insurer and number, whatever the address says', async () => {
  const first = await me(cookieOf(await post(await signed(member('B1')))))
  const again = await me(cookieOf(await post(await signed(member('B1', { email: 'moved@example.org' })))))
  expect(again.account.id).toBe(first.account.id)
  expect(again.account.email).toBe('b1@example.org')
})

test('changed traits are shown to decide: kept they are not asked again, updated they are taken over', async () => {
  await post(await signed(member('C1')))
  const married = { family_name: 'Roux', phone_number: '+33698765432' }
  const offered = await post(await signed(member('C1', married)))
  expect(offered.headers.get('location')).toBe('/informations')
  const cookie = cookieOf(offered)
  expect((await me(cookie)).patients[0].lastName).toBe('Petit')
  const changes = await (await call(cookie, '/api/hand-over/changes')).json<any>()
  expect([changes.changes.ours.lastName, changes.changes.theirs.lastName]).toEqual(['Petit', 'Roux'])
  expect((await call(cookie, '/api/hand-over/changes', { decision: 'keep' })).status).toBe(204)
  expect((await me(cookie)).patients[0].lastName).toBe('Petit')
  expect((await post(await signed(member('C1', married)))).headers.get('location')).toBe('/espace')
  const other = await post(await signed(member('C1', { family_name: 'Blanc' })))
  expect(other.headers.get('location')).toBe('/informations')
  await call(cookieOf(other), '/api/hand-over/changes', { decision: 'update' })
  expect((await me(cookie)).patients[0]).toMatchObject({ lastName: 'Blanc', phone: '+33612345678' })
})

test('an address that has an account is not taken over: its code first, and only its owner’s own number', async () => {
  await post(await signed(member('D1')))
  const claims = member('D2', { email: 'd1@example.org' })
  const answer = await post(await signed(claims))
  expect(answer.headers.get('location')).toBe('/rattachement')
  const cookie = cookieOf(answer)
  expect(cookie).not.toContain('__Host-session')
  expect((await call(cookie, '/api/me')).status).toBe(401)
  expect(await (await call(cookie, '/api/hand-over')).json()).toEqual({ email: 'd1@example.org' })
  expect((await call(cookie, '/api/hand-over/confirmation', { code: '000000' })).status).toBe(401)
  // The account is another member's of the same insurer: even the right code does not join two people.
  const code = await codeFor('d1@example.org')
  expect((await call(cookie, '/api/hand-over/confirmation', { code })).status).toBe(409)
})

test('a member of the portal ties their account to the insurer by the code, and is known from then on', async () => {
  await env.DB.batch([
    env.DB.prepare(
      "INSERT INTO accounts (id, email, role, organisation_id, member_number, locale, created_at) VALUES ('portal', 'portal@example.org', 'member', 'insurer', 'E1', 'fr', 0)",
    ),
    env.DB.prepare(
      "INSERT INTO patients (id, account_id, relation, last_name, first_name, sex, birth_date, created_at) VALUES ('p-portal', 'portal', 'self', 'Petit', 'Nadège', 'female', '1980-03-04', 0)",
    ),
  ])
  const claims = () => member('E1', { email: 'portal@example.org' })
  const cookie = cookieOf(await post(await signed(claims())))
  const linked = await call(cookie, '/api/hand-over/confirmation', { code: await codeFor('portal@example.org') })
  expect([linked.status, await linked.json()]).toEqual([201, { changed: true }])
  const next = await post(await signed(claims()))
  expect(next.headers.get('location')).toBe('/informations')
  expect((await me(cookieOf(next))).account.id).toBe('portal')
})

async function codeFor(email: string): Promise<string> {
  for (;;) {
    const row = await env.DB.prepare('SELECT code FROM local_mail WHERE recipient = ? ORDER BY at DESC LIMIT 1')
      .bind(email)
      .first<{ code: string }>()
    if (row) return row.code
    await scheduler.wait(50)
  }
}

test('ten uses of one token at once: one lands, nine are refused without a cookie', async () => {
  const token = await signed(member('F1'))
  const answers = await Promise.all(Array.from({ length: 10 }, () => post(token)))
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
  const refused = answers.filter(({ status }) => status === 401)
  expect(refused).toHaveLength(9)
  for (const answer of refused) expect(answer.headers.getSetCookie()).toEqual([])
})

test('an EdDSA token is refused while the insurer has no address of keys here', async () => {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])
  if (!('privateKey' in pair)) throw new Error('no pair')
  const token = await new SignJWT(member('G1')).setProtectedHeader({ alg: 'EdDSA' }).sign(pair.privateKey)
  expect((await post(token)).status).toBe(401)
})

/** The insurer's own program, by its key. */
const integrator = (method: string, path: string, body?: object) =>
  exports.default.fetch(ORIGIN + path, {
    method,
    headers: { authorization: 'Bearer key-of-the-insurer', 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
const trial = (token: string) => integrator('POST', '/api/hand-over-trials', { token })

/** A token whose parts are put together by hand, as no honest library would. */
const raw = (header: object, claims: object, signature = '') =>
  `${base64url.encode(JSON.stringify(header))}.${base64url.encode(JSON.stringify(claims))}.${signature}`

const HOSTILE: readonly (readonly [
  what: string,
  reason: string,
  token: (claims: Claims) => string | Promise<string>,
])[] = [
  ['nothing', 'unreadable', () => ''],
  ['no token', 'unreadable', () => 'bonjour'],
  ['two parts', 'unreadable', (c) => raw({ alg: 'HS256' }, c).split('.').slice(0, 2).join('.')],
  ['a token of 9,000 characters', 'unreadable', (c) => signed({ ...c, filler: 'x'.repeat(9000) })],
  ['none', 'algorithm', (c) => raw({ alg: 'none' }, c)],
  ['None in capitals', 'algorithm', (c) => raw({ alg: 'NoNe' }, c)],
  ['no algorithm', 'algorithm', (c) => raw({ typ: 'JWT' }, c)],
  ['HS384', 'algorithm', (c) => new SignJWT(c).setProtectedHeader({ alg: 'HS384' }).sign(bytes(SECRET))],
  ['HS512', 'algorithm', (c) => new SignJWT(c).setProtectedHeader({ alg: 'HS512' }).sign(bytes(SECRET))],
  ['EdDSA by a secret’s name', 'signature', (c) => raw({ alg: 'EdDSA' }, c, 'AAAA')],
  ['no signature', 'signature', (c) => raw({ alg: 'HS256' }, c)],
  ['a foreign key', 'signature', (c) => signed(c, 'some-other-secret-some-other-secret-0000')],
  ['another insurer’s key', 'signature', (c) => signed(c, `${SECRET}-of-another`)],
  [
    'a claim changed after signing',
    'signature',
    async (c) => {
      const [head, , tail] = (await signed(c)).split('.')
      return `${head}.${base64url.encode(JSON.stringify({ ...c, sub: 'Z9' }))}.${tail}`
    },
  ],
  [
    'a key brought along (jwk)',
    'signature',
    (c) =>
      signed(c, 'brought-along-brought-along-brought-0000', {
        jwk: { kty: 'oct', k: base64url.encode('brought-along-brought-along-brought-0000') },
      }),
  ],
  [
    'a key’s address brought along (jku)',
    'signature',
    (c) => signed(c, 'x'.repeat(40), { jku: 'https://evil.example/jwks' }),
  ],
  ['a critical header nobody knows', 'signature', (c) => raw({ alg: 'HS256', crit: ['exp'], exp: 1 }, c, 'AAAA')],
  ['an unknown insurer', 'unknown-issuer', (c) => signed({ ...c, iss: 'nobody' })],
  ['no insurer', 'unknown-issuer', ({ iss: _, ...c }) => signed(c)],
  ['another audience', 'audience', (c) => signed({ ...c, aud: 'https://other.example' })],
  ['our audience with a path', 'audience', (c) => signed({ ...c, aud: `${ORIGIN}/sso` })],
  ['no audience', 'audience', ({ aud: _, ...c }) => signed(c)],
  ['two audiences, one ours', 'audience', (c) => signed({ ...c, aud: [ORIGIN, 'https://other.example'] })],
  ['expired', 'expired', (c) => signed({ ...c, iat: seconds() - 200, exp: seconds() - 100 })],
  ['121 s long', 'lifetime', (c) => signed({ ...c, exp: c.iat + 121 })],
  ['an hour long', 'lifetime', (c) => signed({ ...c, exp: c.iat + 3600 })],
  ['from the future', 'lifetime', (c) => signed({ ...c, iat: seconds() + 60, exp: seconds() + 120 })],
  ['without exp', 'claims', ({ exp: _, ...c }) => signed(c)],
  ['without iat', 'claims', ({ iat: _, ...c }) => signed(c)],
  ['without jti', 'claims', ({ jti: _, ...c }) => signed(c)],
  ['a jti of one letter', 'claims', (c) => signed({ ...c, jti: 'x' })],
  ['without sub', 'claims', ({ sub: _, ...c }) => signed(c)],
  ['a sub with a quote', 'claims', (c) => signed({ ...c, sub: "A1' OR 1=1" })],
  ['exp as a text', 'claims', (c) => signed({ ...c, exp: 'tomorrow' })],
  ['without an address', 'claims', ({ email: _, ...c }) => signed(c)],
  ['a birth date that is no day', 'claims', (c) => signed({ ...c, birthdate: '1980-02-30' })],
  ['a sex that is none', 'claims', (c) => signed({ ...c, gender: 'x' })],
  ['a minor', 'minor', (c) => signed({ ...c, birthdate: '2020-01-01' })],
]

test.for(HOSTILE)('a hostile token is refused with a page and no cookie: %s', async ([, reason, make]) => {
  const token = await make(member('H1'))
  for (const [language, words] of [
    ['fr', 'Connexion impossible'],
    ['en', 'Sign-in failed'],
  ] as const) {
    const answer = await post(token, { 'accept-language': language })
    expect(answer.status).toBe(401)
    expect(answer.headers.getSetCookie()).toEqual([])
    const page = await answer.text()
    expect(page).toContain(words)
    expect(page).toContain(`<code>${reason}</code>`)
  }
})

test('the trial names the same reason as the page, and the claim, and uses nothing up', async () => {
  const reasons = new Set<string>()
  for (const [what, reason, make] of HOSTILE) {
    const answer = await trial(await make(member('H1')))
    const refusal = (await answer.json<any>()).refusal
    expect([what, answer.status, refusal.reason]).toEqual([what, 200, reason])
    expect(refusal.page.length * refusal.remedy.length, what).toBeGreaterThan(0)
    if (!['unreadable', 'signature'].includes(reason)) expect(refusal.claim, what).toMatch(/^[a-z_]+$/)
    reasons.add(reason)
  }
  expect([...reasons].toSorted()).toEqual([
    'algorithm',
    'audience',
    'claims',
    'expired',
    'lifetime',
    'minor',
    'signature',
    'unknown-issuer',
    'unreadable',
  ])
})

test('a good token is foretold where it lands, may be tried again, lands there, and is then told as used', async () => {
  const claims = member('T1')
  const token = await signed(claims)
  const foretold = async (text: string) => (await trial(text)).json<any>()
  for (const _ of ['once', 'again'])
    expect(await foretold(token)).toMatchObject({
      accepted: true,
      landing: 'new',
      refusal: null,
      claims: { sub: 'T1' },
    })
  expect((await post(token)).headers.get('location')).toBe('/espace')
  expect(await foretold(token)).toMatchObject({
    refusal: { reason: 'replayed', claim: 'jti', found: JSON.stringify(claims.jti) },
  })
  expect(await foretold(await signed(member('T1')))).toMatchObject({ landing: 'known' })
  const married = await signed(member('T1', { family_name: 'Roux' }))
  expect(await foretold(married)).toMatchObject({ landing: 'changed' })
  expect((await post(married)).headers.get('location')).toBe('/informations')
  expect(await foretold(await signed(member('T2', { email: 't1@example.org' })))).toMatchObject({ landing: 'confirm' })
})

test('a trial’s secret verifies for a quarter of an hour, alone, and another insurer’s tokens are not tried', async () => {
  const make = () => integrator('POST', '/api/sso-keys', { kind: 'trial' }).then((answer) => answer.json<any>())
  const first = await make()
  expect(Date.parse(first.revokedAt) - Date.parse(first.createdAt)).toBe(15 * 60_000)
  expect((await post(await signed(member('U1'), first.secret))).status).toBe(303)
  const second = await make()
  expect((await post(await signed(member('U1'), first.secret))).status).toBe(401)
  expect((await post(await signed(member('U1'), second.secret))).status).toBe(303)
  const { issuer, ssoKeys } = await (await integrator('GET', '/api/sso-keys')).json<any>()
  expect([issuer, ssoKeys.map(({ kind }: { kind: string }) => kind)]).toEqual(['insurer', ['trial']])
  await env.DB.prepare('UPDATE sso_keys SET created_at = created_at - ?1, revoked_at = revoked_at - ?1')
    .bind(15 * 60_000)
    .run()
  expect((await post(await signed(member('U1'), second.secret))).status).toBe(401)
  const theirs = await signed(member('U2', { iss: 'rival' }), `${SECRET}-of-another`)
  expect((await (await trial(theirs)).json<any>()).refusal).toMatchObject({ reason: 'unknown-issuer', claim: 'iss' })
})

test('sixty hand-overs a minute from one address are read, the next is told to wait, and another address is not', async () => {
  const site = serve(ROUTES)
  const from = async (address: string) => {
    const execution = createExecutionContext()
    const request = new Request(`${ORIGIN}/sso`, {
      method: 'POST',
      headers: { 'cf-connecting-ip': address, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'token=x',
    })
    return site.fetch(request, { ...env, RATE_LIMITS: 'on' }, execution)
  }
  // The minute may end meanwhile: then what is sent after it counts anew.
  let told: Response | undefined
  for (let sent = 0; !told && sent <= 2 * HAND_OVERS_PER_MINUTE; sent++) {
    const answer = await from('192.0.2.1')
    expect(answer.headers.get('ratelimit-policy')).toBe('"hand-over";q=60;w=60')
    if (answer.status === 401) continue
    expect(sent).toBeGreaterThanOrEqual(HAND_OVERS_PER_MINUTE)
    told = answer
  }
  if (!told) throw new Error('nobody was told to wait')
  expect([told.status, told.headers.get('ratelimit'), told.headers.get('retry-after')]).toEqual([
    429,
    '"hand-over";r=0;t=60',
    '60',
  ])
  expect(told.headers.getSetCookie()).toEqual([])
  expect(await told.text()).toContain('<code>too-many</code>')
  expect((await from('192.0.2.2')).status).toBe(401)
})

test('no hostile token left an account, an identity or a used jti behind', async () => {
  const count = async (sql: string) => (await env.DB.prepare(sql).first<{ n: number }>())?.n
  expect(await count("SELECT count(*) AS n FROM sso_identities WHERE subject IN ('H1', 'Z9')")).toBe(0)
  expect(await count("SELECT count(*) AS n FROM accounts WHERE email = 'h1@example.org'")).toBe(0)
})
