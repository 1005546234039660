import { env, exports } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { ACCESS, type Action, type Caller, decideByRole, type Relation } from '../../domain/access/rules.ts'
import { SCOPES } from '../../domain/access/scopes.ts'
import { sha256 } from '../../workers/http/digest.ts'
import { ROUTES } from '../../workers/router.ts'
import type { Route } from '../../workers/routes/route.ts'
import { aDoctorsProfile, aPatient, ORIGIN, somebody } from '../support/session.ts'

/**
 * The table of who may do what, cell by cell: every route of the router for every kind of caller. Whose a thing is comes
 * after that, in strangers.test.ts and below.
 */
const CALLERS = ['anonymous', 'member', 'doctor', 'admin', 'enrolling', 'integrator'] as const
type Who = (typeof CALLERS)[number]

/** Written again, by hand: who widens the meaning of a relation widens it here too, knowingly. */
const MEANT: Readonly<Record<Relation, readonly Who[]>> = {
  anyone: CALLERS,
  account: ['member', 'doctor', 'admin'],
  enrolling: ['enrolling'],
  member: ['member'],
  patient: ['member'],
  doctor: ['doctor'],
  'treating-doctor': ['doctor'],
  admin: ['admin'],
  integrator: ['integrator'],
}
const relationsOf = ([, , action]: Route): readonly Relation[] => ACCESS[action]
const isOpen = (route: Route) => relationsOf(route).includes('anyone')
const mayUse = (route: Route, who: Who) => relationsOf(route).some((relation) => MEANT[relation].includes(who))
const nameOf = ([method, path]: Route) => `${method} ${path}`

/** What strangers.test.ts asks for in other people's names: whose the thing is decides there. */
const OWNERSHIP: readonly Relation[] = ['patient', 'treating-doctor', 'account', 'enrolling']
/** What is a doctor's or an organisation's own, though its relation names only a role. */
const OWN_THINGS = /^\/api\/(?:doctor\/texts|api-keys|sso-keys|webhooks|deliveries)\/:id/

const tokenOf = (who: string) => `token-of-${who}`

/** A session of theirs, though an earlier call may have ended it. */
async function begin(who: Who): Promise<void> {
  if (who === 'anonymous' || who === 'integrator') return
  const now = Date.now()
  await env.DB.prepare(
    'INSERT OR REPLACE INTO sessions (token_sha256, account_id, created_at, expires_at, enrolling) VALUES (?, ?, ?, ?, ?)',
  )
    .bind(await sha256(tokenOf(who)), who, now, now + 3_600_000, who === 'enrolling' ? 1 : 0)
    .run()
}

const aKey = async (id: string, organisation: string) =>
  env.DB.prepare(
    'INSERT INTO api_keys (id, organisation_id, name, prefix, key_sha256, scopes, created_at) VALUES (?1, ?2, ?1, ?1, ?3, ?4, 0)',
  ).bind(id, organisation, await sha256(tokenOf(id)), JSON.stringify(SCOPES))

beforeAll(async () => {
  await somebody('member', 'member')
  await somebody('doctor', 'doctor')
  await somebody('admin', 'admin')
  await somebody('enrolling', 'doctor')
  await somebody('other', 'doctor')
  await aPatient('pm', 'member', 'Marie').run()
  await env.DB.batch([aDoctorsProfile('doctor'), aDoctorsProfile('other', 'dentistry')])
  await env.DB.batch([await aKey('integrator', 'insurer'), await aKey('rival', 'rival')])
})

const proofOf = (who: string): Record<string, string> => {
  if (who === 'anonymous') return {}
  return who === 'integrator' || who === 'rival'
    ? { authorization: `Bearer ${tokenOf(who)}` }
    : { cookie: `__Host-session=${tokenOf(who)}` }
}

function ask(who: string, [method, path]: Route, id = 'never', body: object = {}): Promise<Response> {
  const at = path.replace(':id', id).replace(/:[a-zA-Z]+|\*/g, 'never')
  const silent = method === 'GET' || method === 'DELETE'
  return exports.default.fetch(ORIGIN + at, {
    method,
    redirect: 'manual',
    headers: {
      origin: ORIGIN,
      ...proofOf(who),
      ...(path.endsWith('/socket') ? { upgrade: 'websocket' } : {}),
      ...(silent ? {} : { 'content-type': 'application/json' }),
    },
    ...(silent ? {} : { body: JSON.stringify(body) }),
  })
}

/** The name of the refusal; none for an answer. */
async function refusalOf(answer: Promise<Response>): Promise<string> {
  const response = await answer
  if (!(response.headers.get('content-type') ?? '').includes('problem+json')) return ''
  const { type } = await response.json<{ type: string }>()
  return type.slice(type.lastIndexOf('/') + 1)
}

/** Said at the door, whatever the thing is. */
const TURNED_AWAY = ['not-signed-in', 'not-allowed', 'missing-scope']
/** What ends the caller's own account comes last: nobody is left to ask after it. */
const inOrder = ROUTES.toSorted(
  (one, other) => Number(one[2] === 'account.close') - Number(other[2] === 'account.close'),
)

const callerOf = (who: Who): Caller => {
  if (who === 'anonymous') return { kind: who }
  if (who === 'integrator') return { kind: who, organisationId: 'insurer', keyId: 'k', scopes: SCOPES }
  if (who === 'enrolling') return { kind: who, accountId: who, role: 'doctor' }
  return { kind: 'account', accountId: who, role: who }
}

test('each route of the router lets in whom its line of the table means, and nobody else', () => {
  for (const route of ROUTES)
    for (const who of CALLERS)
      expect(decideByRole(route[2], callerOf(who)), `${nameOf(route)} for ${who}`).toBe(
        mayUse(route, who) ? 'allowed' : who === 'anonymous' ? 'not-signed-in' : 'not-allowed',
      )
})

/** Of those who may not, another one at each route: the door is the same for all, and asking all takes long. */
function isTurn(route: Route, who: Who): boolean {
  const wrong = CALLERS.filter((each) => each !== 'anonymous' && !mayUse(route, each))
  return wrong[ROUTES.indexOf(route) % wrong.length] === who
}

test.each(CALLERS)('%s: over the wire, the door of each route answers as the table says', async (who) => {
  const wrong: string[] = []
  await begin(who)
  for (const route of inOrder) {
    const may = mayUse(route, who)
    // What anyone may do is asked once, by nobody in particular.
    if (who !== 'anonymous' && (isOpen(route) || !(may || isTurn(route, who)))) continue
    if (may && route[0] === 'DELETE') await begin(who)
    const said = await refusalOf(ask(who, route))
    const expected = who === 'anonymous' ? 'not-signed-in' : 'not-allowed'
    if (may ? TURNED_AWAY.includes(said) : said !== expected) wrong.push(`${nameOf(route)}: ${said}`)
  }
  expect(wrong).toEqual([])
})

test('the administration’s routes are the administrators’, the desk’s are doctors’, and what is open to anyone is known', () => {
  for (const route of ROUTES) {
    if (route[1].startsWith('/api/admin/')) expect(relationsOf(route), nameOf(route)).toEqual(['admin'])
    if (route[1].startsWith('/api/doctor/'))
      for (const relation of relationsOf(route))
        expect(['doctor', 'treating-doctor'], nameOf(route)).toContain(relation)
  }
  const opened = ROUTES.filter((route) => isOpen(route) && route[0] !== 'GET').map(nameOf)
  // Whoever opens one more changes this list, and says why in the same commit.
  expect(opened).toEqual([
    'POST /api/accounts',
    'POST /api/login-codes',
    'POST /api/sessions',
    'DELETE /api/session',
    'POST /api/sessions/passkey',
    'POST /api/passkey-challenges',
    'POST /sso',
    'POST /api/hand-over/codes',
    'POST /api/hand-over/confirmation',
    'POST /api/own-spaces',
    'POST /api/realtimekit/events',
    'POST /api/prescriptions/:token/dispensations',
    'DELETE /api/prescriptions/:token/dispensations',
    'POST /api/prescriptions/:token/refusals',
  ])
})

test('every route that names a thing is guarded by whose it is, by what opens it, or is the administration’s', () => {
  const left = ROUTES.filter(([, path]) => path.startsWith('/api/') && path.includes(':')).filter(
    (route) =>
      !relationsOf(route).every((relation) => OWNERSHIP.includes(relation)) &&
      !OWN_THINGS.test(route[1]) &&
      !relationsOf(route).every((relation) => relation === 'admin'),
  )
  expect(left.map(nameOf)).toEqual([
    // What one agrees to is read before there is an account.
    'GET /api/consent-texts/:kind/:version',
    // A medicine of the public base; a question that waits, which every desk sees and one gets.
    'GET /api/doctor/medicines/:cis',
    'POST /api/doctor/consultations/:id/take',
    // The code on the paper is the proof.
    'GET /api/prescriptions/:token',
    'POST /api/prescriptions/:token/dispensations',
    'DELETE /api/prescriptions/:token/dispensations',
    'POST /api/prescriptions/:token/refusals',
    // Shown on insurers' pages to anybody.
    'GET /api/widgets/:organisation',
    'GET /api/widgets/:organisation/logo',
  ])
})

const made = async (answer: Promise<Response>): Promise<string> => (await (await answer).json<{ id: string }>()).id
const post = (who: string, path: string, body: object) =>
  ask(who, ['POST', path, 'page.read', async () => ({ problem: 'not-found' })], '', body)
/** What a call is well-formed with, so that nothing but whose it is can turn it down. */
const BODIES: Partial<Record<Action, object>> = {
  'text.manage': { kind: 'quick', name: 'Repos', text: 'Reposez-vous.' },
  'webhook.manage': { since: '2026-02-27T13:30:00.000Z' },
}

test('another doctor’s texts and another organisation’s keys and endpoints are as ids never given out', async () => {
  await begin('doctor')
  const webhook = await made(post('integrator', '/api/webhooks', { url: 'http://localhost:9/x', events: ['*'] }))
  const things: Record<string, string> = {
    texts: await made(post('doctor', '/api/doctor/texts', BODIES['text.manage'] ?? {})),
    webhooks: webhook,
    deliveries: `${webhook}.never`,
    'api-keys': 'integrator',
    'sso-keys': await made(post('integrator', '/api/sso-keys', { kind: 'secret' })),
  }
  const own = ROUTES.filter(([, path]) => OWN_THINGS.test(path))
  expect(own.length).toBeGreaterThan(9)
  for (const route of own) {
    const [, path, action] = route
    const thing = things[/^\/api\/(?:doctor\/)?([a-z-]+)\//.exec(path)?.[1] ?? '']
    expect(thing, `a thing for ${path}`).toBeTruthy()
    const stranger = relationsOf(route).includes('integrator') ? 'rival' : 'other'
    const seen = []
    for (const id of [thing, 'never']) seen.push(await refusalOf(ask(stranger, route, id, BODIES[action])))
    expect(seen, nameOf(route)).toEqual(['not-found', 'not-found'])
  }
})
