import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { ACCESS, type Relation } from '../../domain/access/rules.ts'
import { COVID_19 } from '../../domain/pathway/covid19.ts'
import { luhnKey } from '../../domain/people/identifiers.ts'
import { ROUTES } from '../../workers/router.ts'
import { aDoctorsProfile, type Call, somebody } from '../support/session.ts'

/** What administrators may change, from the router itself: whoever adds a route adds its case here. */
const WRITES = ROUTES.filter(([method, , action]) => {
  const relations: readonly Relation[] = ACCESS[action]
  return method !== 'GET' && relations.includes('admin')
}).map(([method, path, action]) => ({ name: `${method} ${path}`, method, path, action }))

type Line = { account_id: string; action: string; subject: string | null; about_account_id: string | null }
type Case = {
  /** What stands for `:id` in the path, once the cases before it are done. */
  id?: () => string
  body?: () => object
  /** Of the line: what it was done to. */
  subject: string | RegExp | null
  about?: () => string
  changes?: unknown
  /** The same call, wrong: the body that is refused; none: of a thing that is not there. */
  wrong?: object
}

let admin: Call
/** The ids that earlier cases were answered, by route. */
const made: Record<string, string> = {}
const madeBy = (route: string) => () => {
  const id = made[route]
  if (id === undefined) throw new Error(`${route} has made nothing yet`)
  return id
}

const rpps = `1099999901${luhnKey('1099999901')}`
const PROFILE = {
  title: 'Dr',
  lastName: 'Rey',
  firstName: 'Anne',
  specialty: 'generalist',
  rpps,
  address: '1 rue du Port, 17000 La Rochelle, France',
  phone: '05 46 00 00 01',
  email: 'anne.rey@example.org',
  languages: ['fr'],
}
const ORGANISATION = {
  name: 'Mutuelle du Port',
  memberNumberRule: ['MSM###'],
  memberNumberExamples: ['MSM002'],
  technicalContact: 'it@port.example',
  origins: [],
  colour: '#0d6464',
}
const HOURS = { week: Array(7).fill('9h-12h'), closedOnHolidays: false, exceptions: [] }
const DOCTOR = madeBy('POST /api/admin/doctors')
const WEBHOOK = madeBy('POST /api/webhooks')
const doctors = { id: DOCTOR, subject: PROFILE.email, about: DOCTOR }

/** A real write of each route, and the line that it leaves. In this order: one makes what the next one changes. */
const CASES: Readonly<Record<string, Case>> = {
  'POST /api/admin/organisations': {
    body: () => ({ id: 'port', ...ORGANISATION }),
    subject: 'Mutuelle du Port',
    changes: { id: [null, 'port'] },
    wrong: { id: 'Port !', ...ORGANISATION },
  },
  'PATCH /api/admin/organisations/:id': {
    id: () => 'port',
    body: () => ({ ...ORGANISATION, name: 'Mutuelle des Ports' }),
    subject: 'Mutuelle des Ports',
    changes: { name: ['Mutuelle du Port', 'Mutuelle des Ports'] },
    wrong: { ...ORGANISATION, memberNumberExamples: ['XYZ'] },
  },
  'POST /api/admin/organisations/:id/look-after': { id: () => 'port', subject: 'Mutuelle des Ports' },
  'PUT /api/admin/opening-hours/:specialty': {
    id: () => 'psychiatry',
    body: () => HOURS,
    subject: 'Psychiatrie',
    wrong: { ...HOURS, week: ['9-8', ...Array(6).fill('')] },
  },
  'POST /api/admin/consent-texts': {
    body: () => ({ kind: 'health-data', after: '2026-11-01', text: { fr: 'Texte nouveau.', en: 'New text.' } }),
    subject: 'Données de santé',
    wrong: { kind: 'health-data', after: '2026-11-01', text: { fr: '', en: 'New text.' } },
  },
  'POST /api/admin/pathways': {
    body: () => ({ document: COVID_19 }),
    subject: /^covid-19 \d+$/,
    wrong: { document: { ...COVID_19, title: { fr: '', en: '' } } },
  },
  'POST /api/admin/pathways/:id/versions/:version/term': {
    id: () => 'covid-19',
    body: () => ({ startsAt: 'now', endsAt: null }),
    subject: 'covid-19 2',
    changes: { startsAt: [null, expect.any(String)], endsAt: [null, null] },
    wrong: { startsAt: '2020-01-01T00:00:00.000Z', endsAt: null },
  },
  'POST /api/admin/doctors': {
    body: () => PROFILE,
    subject: PROFILE.email,
    about: DOCTOR,
    changes: { rpps: [null, rpps], specialty: [null, 'generalist'] },
    wrong: { ...PROFILE, rpps: '10999999010' },
  },
  'PATCH /api/admin/doctors/:id': {
    ...doctors,
    body: () => ({ ...PROFILE, lastName: 'Roy' }),
    changes: { lastName: ['Rey', 'Roy'] },
    wrong: { ...PROFILE, phone: '12' },
  },
  'POST /api/admin/doctors/:id/invitation': doctors,
  'POST /api/admin/doctors/:id/suspend': { ...doctors, changes: { state: ['invited', 'suspended'] } },
  'POST /api/admin/doctors/:id/resume': { ...doctors, changes: { state: ['suspended', 'active'] } },
  'POST /api/access-restorations': {
    body: () => ({ email: 'helene@example.org' }),
    subject: 'helene@example.org',
    about: () => 'helene',
    wrong: { email: 'nobody@example.org' },
  },
  'POST /api/admin/parked/retry': {
    body: () => ({ ids: ['house outbox lost'] }),
    subject: 'house outbox lost',
    wrong: { ids: 'lost' },
  },
  'POST /api/api-keys': {
    body: () => ({ name: 'Portail', scopes: ['webhooks'] }),
    subject: /^port: POST \/api\/api-keys\/\w+$/,
    wrong: { name: 'Portail', scopes: ['everything'] },
  },
  'DELETE /api/api-keys/:id': { id: madeBy('POST /api/api-keys'), subject: /^port: DELETE \/api\/api-keys\/\w+$/ },
  'POST /api/sso-keys': {
    body: () => ({ kind: 'secret' }),
    subject: /^port: POST \/api\/sso-keys\/\w+$/,
    wrong: { kind: 'jwks', url: 'ftp://keys.example' },
  },
  'DELETE /api/sso-keys/:id': { id: madeBy('POST /api/sso-keys'), subject: /^port: DELETE \/api\/sso-keys\/\w+$/ },
  'POST /api/hand-over-trials': {
    body: () => ({ token: 'not a token' }),
    subject: 'port: POST /api/hand-over-trials',
    wrong: { token: 1 },
  },
  'POST /api/webhooks': {
    body: () => ({ url: 'http://localhost:9/x', events: ['*'] }),
    subject: /^port: POST \/api\/webhooks\/\w+$/,
    wrong: { url: 'ftp://hooks.example', events: ['*'] },
  },
  'PATCH /api/webhooks/:id': {
    id: WEBHOOK,
    body: () => ({ events: ['report.published'] }),
    subject: /^port: PATCH \/api\/webhooks\/\w+$/,
    wrong: { events: ['everything'] },
  },
  'POST /api/webhooks/:id/rotate-secret': { id: WEBHOOK, subject: /^port: POST .+\/rotate-secret$/ },
  'POST /api/webhooks/:id/test': { id: WEBHOOK, subject: /^port: POST .+\/test$/ },
  'POST /api/webhooks/:id/replay': {
    id: WEBHOOK,
    body: () => ({ since: '2026-02-27T13:30:00.000Z' }),
    subject: /^port: POST .+\/replay$/,
    wrong: { since: 'hier' },
  },
  'POST /api/deliveries/:id/replay': {
    id: madeBy('POST /api/webhooks/:id/test'),
    subject: /^port: POST \/api\/deliveries\/.+\/replay$/,
  },
  'DELETE /api/webhooks/:id': { id: WEBHOOK, subject: /^port: DELETE \/api\/webhooks\/\w+$/ },
  'PUT /api/widget-settings': {
    body: () => ({ origins: ['https://a.example'], colour: '#0d6464' }),
    subject: 'Mutuelle des Ports',
    changes: { origins: [[], ['https://a.example']] },
    wrong: { origins: ['a.example/page'], colour: '#0d6464' },
  },
}

beforeAll(async () => {
  admin = await somebody('ada', 'admin')
  await somebody('helene', 'doctor')
  await aDoctorsProfile('helene').run()
  // She looks after another insurer so far: whoever looks after none is given the one that they add.
  await env.DB.batch([
    env.DB.prepare(
      "INSERT INTO organisations (id, name, member_number_example, sso_key) VALUES ('shore', 'Rivage', 'M1', 'x')",
    ),
    env.DB.prepare("UPDATE accounts SET organisation_id = 'shore' WHERE id = 'ada'"),
  ])
  const letter = JSON.stringify({ accountId: 'helene', letter: 'passkey-added', origin: 'https://x' })
  await env.DB.prepare('INSERT INTO outbox (id, kind, payload, created_at, attempts) VALUES (?, ?, ?, 0, 12)')
    .bind('lost', 'account', letter)
    .run()
})

const journal = async () =>
  (
    await env.DB.prepare('SELECT account_id, action, subject, about_account_id, changes FROM audit ORDER BY rowid').all<
      Line & { changes: string | null }
    >()
  ).results

test('every route by which an administrator changes something has its case here, and no other has', () => {
  expect(Object.keys(CASES).toSorted()).toEqual(WRITES.map(({ name }) => name).toSorted())
})

test.each(Object.entries(CASES))(
  '%s: a write leaves one line: who, what, to what; a refused one leaves none',
  async (name, of) => {
    const route = WRITES.find((each) => each.name === name)
    if (!route) throw new Error(`no route ${name}`)
    const { method, action } = route
    const ask = (id: string, body: object | undefined, key = 'once') => {
      const at = route.path.replace(':version', '2').replace(/:\w+/, encodeURIComponent(id))
      return admin(method, at, body ?? (method === 'POST' ? {} : undefined), { 'idempotency-key': key })
    }
    const before = (await journal()).length
    const refused = await (of.wrong ? ask(of.id?.() ?? '', of.wrong) : ask('never-given-out', of.body?.()))
    expect(refused.status, await refused.clone().text()).toBeGreaterThanOrEqual(400)
    expect((await journal()).slice(before)).toEqual([])

    const done = await ask(of.id?.() ?? '', of.body?.())
    expect(done.status, await done.clone().text()).toBeLessThan(300)
    const answer: { id?: string; deliveryId?: string } = done.status === 204 ? {} : await done.json()
    made[name] = answer.deliveryId ?? answer.id ?? ''
    // Sent again by a program that saw no answer: the same answer, and nothing done twice.
    if (method === 'POST') await ask(of.id?.() ?? '', of.body?.())

    const lines = (await journal()).slice(before)
    expect(lines).toEqual([
      {
        account_id: 'ada',
        action,
        subject: typeof of.subject === 'string' ? of.subject : expect.stringMatching(of.subject ?? ''),
        about_account_id: of.about?.() ?? null,
        changes: expect.toSatisfy((text: string | null) => text === null || Object.keys(JSON.parse(text)).length > 0),
      },
    ])
    if (of.changes !== undefined) expect(JSON.parse(lines[0]?.changes ?? 'null')).toEqual(of.changes)
  },
)
