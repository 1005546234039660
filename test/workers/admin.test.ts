import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { ACCESS } from '../../domain/access/rules.ts'
import { CONSENT_VERSIONS } from '../../domain/people/consentVersions.ts'
import { luhnKey } from '../../domain/people/identifiers.ts'
import { sha256 } from '../../workers/http/digest.ts'
import { ROUTES } from '../../workers/router.ts'
import { aDoctorsProfile, aPatient, asks, type Call, somebody } from '../support/session.ts'

let admin: Call
let marie: Call
let helene: Call
/** However busy the machine is. */
const eventually = <Seen>(look: () => Promise<Seen>) => expect.poll(look, { timeout: 15_000 })
const data = async (answer: Promise<Response>): Promise<any> => (await answer).json()

beforeAll(async () => {
  admin = await somebody('ada', 'admin')
  marie = await somebody('marie', 'member')
  helene = await somebody('helene', 'doctor')
  await aPatient('pm', 'marie', 'Marie').run()
  await aDoctorsProfile('helene').run()
})

test('a question that waits is seen in its queue, and once taken in the hour’s waits', async () => {
  const general = async () => (await data(admin('GET', '/api/admin/queues'))).queues[0]
  const id = await asks(marie, 'pm')
  const stub = env.CONSULTATION_ROOM.get(env.CONSULTATION_ROOM.idFromString(id))
  await eventually(general).toMatchObject({ specialty: 'generalist', waiting: 1, overdue: 0, doctors: [] })
  expect((await helene('POST', `/api/doctor/consultations/${id}/take`)).status).toBe(200)
  await stub.announce()
  await eventually(async () => (await data(admin('GET', '/api/admin/waits?days=1'))).waits[0].hours).toEqual([
    { hour: expect.any(Number), count: 1, p50Seconds: 30, p90Seconds: 30 },
  ])
  await eventually(general).toMatchObject({ waiting: 0 })
  // Released and taken again, the wait is still the first one.
  const first = await env.DB.prepare('SELECT taken_at FROM consultations').first()
  await helene('POST', `/api/doctor/consultations/${id}/release`)
  await eventually(async () => (await env.DB.prepare('SELECT state FROM consultations').first())?.state).toBe('waiting')
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
  await eventually(
    async () =>
      (await env.DB.prepare("SELECT template FROM local_mail WHERE template = 'passkey-added'").all()).results,
  ).toEqual([{ template: 'passkey-added' }])
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

const PROFILE = {
  title: 'Dr',
  lastName: 'Rey',
  firstName: 'Anne',
  specialty: 'generalist',
  rpps: '10999999001',
  address: '1 rue du Port, 17000 La Rochelle, France',
  phone: '05 46 00 00 01',
  email: 'anne.rey@example.org',
  languages: ['fr'],
}
const rppsOf = (start: string) => start + luhnKey(start)

test('a doctor is invited once: the account, the mail and the leave to add a key; an address or number in use is refused', async () => {
  const fields = async (body: object) =>
    (await data(admin('POST', '/api/admin/doctors', { ...PROFILE, ...body }))).errors.map((each: any) => each.path)
  expect(await fields({})).toEqual(['rpps'])
  const rpps = rppsOf('1099999901')
  expect(await fields({ rpps, email: 'marie@example.org' })).toEqual(['email'])
  const { id, until } = await data(admin('POST', '/api/admin/doctors', { ...PROFILE, rpps }))
  expect(Date.parse(until)).toBeGreaterThan(Date.now() + 71 * 3_600_000)
  expect(await fields({ rpps, email: 'other@example.org' })).toEqual(['rpps'])
  await eventually(
    async () =>
      (await env.DB.prepare("SELECT recipient FROM local_mail WHERE template = 'doctor-invited'").all()).results,
  ).toEqual([{ recipient: PROFILE.email }])
  const listed = async () =>
    (await data(admin('GET', '/api/admin/doctors'))).doctors.find((doctor: any) => doctor.id === id)
  expect(await listed()).toMatchObject({ state: 'invited', phone: '+33546000001', passkeys: 0 })
  expect((await admin('POST', `/api/admin/doctors/${id}/invitation`)).status).toBe(201)
  // Who was let in by a key long ago has their access restored instead, which shuts the lost key out.
  expect((await admin('POST', '/api/admin/doctors/helene/invitation')).status).toBe(409)
  const corrected = { ...PROFILE, rpps, lastName: 'Roy' }
  expect(await data(admin('PATCH', `/api/admin/doctors/${id}`, corrected))).toMatchObject({ lastName: 'Roy' })
  const lines = await env.DB.prepare('SELECT action, changes FROM audit WHERE about_account_id = ? ORDER BY at')
    .bind(id)
    .all()
  expect(lines.results).toMatchObject([
    { action: 'doctor.invite' },
    { action: 'doctor.invite' },
    { action: 'doctor.edit', changes: '{"lastName":["Rey","Roy"]}' },
  ])
})

test('what lets somebody in asks for a fresh proof; shutting somebody out does not wait for one', async () => {
  const tired = await somebody('tired', 'admin', Date.now() - 3_600_000)
  const rpps = rppsOf('1099999902')
  const name = async (answer: Promise<Response>) => (await data(answer)).type?.split('/').at(-1)
  expect(await name(tired('POST', '/api/admin/doctors', { ...PROFILE, rpps, email: 'n@example.org' }))).toBe(
    'step-up-needed',
  )
  await somebody('luc', 'doctor')
  await aDoctorsProfile('luc').run()
  expect((await tired('POST', '/api/admin/doctors/luc/suspend')).status).toBe(200)
  expect(await name(tired('POST', '/api/admin/doctors/luc/resume'))).toBe('step-up-needed')
  expect((await admin('POST', '/api/admin/doctors/luc/resume')).status).toBe(200)
})

test('a suspended doctor is refused everywhere, hears nothing more, and their patient is back in the queue', async () => {
  const anne = await somebody('anne', 'doctor')
  await aDoctorsProfile('anne', 'generalist').run()
  const eve = await somebody('eve', 'member')
  await aPatient('pe', 'eve', 'Ève').run()
  const id = await asks(eve, 'pe')
  expect((await anne('POST', `/api/doctor/consultations/${id}/take`)).status).toBe(200)
  await env.CONSULTATION_ROOM.get(env.CONSULTATION_ROOM.idFromString(id)).announce()
  await eventually(
    async () => (await env.DB.prepare('SELECT state FROM consultations WHERE id = ?').bind(id).first())?.state,
  ).toBe('taken')
  const desk = (await anne('GET', '/api/doctor/socket', undefined, { upgrade: 'websocket' })).webSocket
  if (!desk) throw new Error('the desk has no socket')
  desk.accept()
  const closed = new Promise<number>((done) => desk.addEventListener('close', ({ code }) => done(code)))
  expect((await admin('POST', '/api/admin/doctors/anne/suspend')).status).toBe(200)
  expect(await closed).toBe(4403)
  expect(await env.DB.prepare("SELECT count(*) AS sessions FROM sessions WHERE account_id = 'anne'").first()).toEqual({
    sessions: 0,
  })
  // Were a session left, or opened in that very moment, it would open nothing: every route that a doctor may use.
  await env.DB.prepare('INSERT INTO sessions (token_sha256, account_id, created_at, expires_at) VALUES (?, ?, ?, ?)')
    .bind(await sha256('token-of-anne'), 'anne', Date.now(), Date.now() + 3_600_000)
    .run()
  for (const [method, path, action] of ROUTES) {
    const relations: readonly string[] = ACCESS[action]
    if (relations.includes('anyone')) continue
    const at = path.replace(':id', id).replace(/:[a-zA-Z]+/g, 'x')
    const body = method === 'GET' || method === 'DELETE' ? undefined : {}
    const headers: Record<string, string> = path.endsWith('/socket') ? { upgrade: 'websocket' } : {}
    expect((await anne(method, at, body, headers)).status, `${method} ${path}`).toBe(401)
  }
  expect(await data(eve('GET', `/api/consultations/${id}`))).toMatchObject({ state: 'waiting', doctor: null })
  const line = await env.DB.prepare(
    "SELECT account_id, changes FROM audit WHERE action = 'doctor.suspend' AND about_account_id = 'anne'",
  ).first()
  expect(line).toEqual({ account_id: 'ada', changes: '{"state":["active","suspended"]}' })
})

test('the journal is searched by who, what, subject and day, and read on page by page without a gap or a double', async () => {
  const lines = Array.from({ length: 120 }, (_, at) =>
    env.DB.prepare(
      "INSERT INTO audit (id, at, account_id, action, consultation_id) VALUES (?, ?, 'helene', 'consultation.read-record', ?)",
    ).bind(`read-${String(at).padStart(3, '0')}`, Date.UTC(2026, 0, 31, 22, 59 + Math.floor(at / 60)), `c${at % 7}`),
  )
  await env.DB.batch(lines)
  const search = async (query: string) => data(admin('GET', `/api/admin/journal?${query}`))
  const ids: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const query = new URLSearchParams({
      who: 'HELENE@',
      action: 'consultation.read-record',
      from: '2026-01-31',
      to: '2026-02-01',
    })
    const page: any = await search(`${query}${next === '' ? '' : `&before=${encodeURIComponent(next)}`}`)
    ids.push(...page.entries.map(({ id }: { id: string }) => id))
    next = page.next
  }
  expect(ids).toEqual(ids.toSorted().toReversed())
  expect(new Set(ids).size).toBe(120)
  // 23:59 in Paris is the last day of January, midnight the first of February.
  expect((await search('from=2026-02-01&to=2026-02-01&subject=c3')).entries).toHaveLength(8)
  expect((await search('to=2026-01-31&subject=c3')).entries).toHaveLength(9)
  expect((await search('who=nobody%25')).entries).toEqual([])
  expect((await admin('GET', '/api/admin/journal?from=hier')).status).toBe(422)
})

test('what an administrator does with keys and webhooks is in the journal too, and an export of it is written down', async () => {
  await env.DB.prepare(
    "INSERT INTO organisations (id, name, member_number_example, sso_key) VALUES ('org', 'Mutuelle', 'M1', 'x')",
  ).run()
  await env.DB.prepare("UPDATE accounts SET organisation_id = 'org' WHERE id = 'ada'").run()
  expect((await admin('POST', '/api/api-keys', { name: '=cmd', scopes: ['webhooks'] })).status).toBe(201)
  expect(
    (await admin('PUT', '/api/widget-settings', { origins: ['https://a.example'], colour: '#123456' })).status,
  ).toBe(200)
  const answer = await admin('GET', '/api/admin/journal/export?who=ada@&from=2026-01-01', undefined, {
    'accept-language': 'en',
  })
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="journal-.*\.csv"$/)
  const csv = await answer.text()
  expect(csv).toContain('API keys changed;key.manage;;;;org: POST /api/api-keys/')
  expect(csv).toContain('origins: [] → [""https://a.example""] | colour:  → #123456')
  expect(csv).toContain('journal exported;audit.export')
})

const ORGANISATION = {
  name: 'Mutuelle du Port',
  memberNumberRule: ['MSM###'],
  memberNumberExamples: ['MSM002'],
  technicalContact: 'it@port.example',
  origins: ['https://www.port.example'],
  colour: '#0d6464',
}

test('an organisation is added and changed with what changed written down, and its rule guards the sign-up', async () => {
  const at = '/api/admin/organisations'
  const path = async (body: object) =>
    (await data(admin('POST', at, { id: 'port', ...ORGANISATION, ...body }))).errors[0].path
  expect(await path({ id: 'Port !' })).toBe('id')
  expect(await path({ id: 'default' })).toBe('id')
  expect(await path({ memberNumberExamples: ['ABC'] })).toBe('memberNumberExamples')
  expect(await path({ origins: ['http://port.example/x'] })).toBe('origins.0')
  const allWrong = { id: 'Port !', memberNumberExamples: ['ABC'], technicalContact: '@', origins: ['x'], colour: 'red' }
  const { errors } = await data(admin('POST', at, { ...ORGANISATION, ...allWrong }))
  expect(errors.map((error: { path: string }) => error.path)).toEqual([
    'id',
    'memberNumberExamples',
    'technicalContact',
    'origins.0',
    'colour',
  ])
  expect((await admin('POST', at, { id: 'port', ...ORGANISATION })).status).toBe(201)
  expect(await path({})).toBe('id')
  const signUp = async (memberNumber: string) => {
    const who = {
      lastName: 'A',
      firstName: 'B',
      sex: 'female',
      birthDate: '1980-01-01',
      postcode: '79000',
      city: 'Niort',
    }
    const agreed = { acceptsTerms: true, consentsToHealthData: true }
    const rest = { phone: '0602030440', email: 'new@example.org', organisation: 'port', memberNumber }
    return admin('POST', '/api/accounts', { ...who, ...rest, ...agreed }, { cookie: '' })
  }
  expect((await data(signUp('XY1'))).errors[0]).toMatchObject({
    path: 'memberNumber',
    message: expect.stringContaining('par exemple MSM002'),
  })
  expect((await signUp('msm 113')).status).toBe(202)
  const changed = { ...ORGANISATION, name: 'Mutuelle des Ports', memberNumberRule: ['MSM###', 'P####'] }
  expect(await data(admin('PATCH', `${at}/port`, changed))).toMatchObject({
    ...changed,
    members: 0,
    lookedAfter: false,
  })
  expect((await admin('PATCH', `${at}/nowhere`, changed)).status).toBe(404)
  expect(await data(admin('POST', `${at}/port/look-after`))).toMatchObject({ lookedAfter: true })
  expect(await data(admin('GET', '/api/widget-settings'))).toMatchObject({ organisation: { id: 'port' } })
  const lines = await env.DB.prepare(
    "SELECT action, changes FROM audit WHERE action LIKE 'organisation.%' ORDER BY at",
  ).all()
  expect(lines.results.map(({ action, changes }) => [action, changes])).toEqual([
    ['organisation.add', '{"id":[null,"port"]}'],
    [
      'organisation.edit',
      '{"name":["Mutuelle du Port","Mutuelle des Ports"],"memberNumberRule":["MSM###","MSM###\\nP####"]}',
    ],
    ['organisation.look-after', null],
  ])
})

test('hours that an administrator changes hold at once, in the catalogue and for who sees the queue', async () => {
  const nora = await somebody('nora', 'doctor')
  await aDoctorsProfile('nora', 'psychiatry').run()

  const at = '/api/admin/opening-hours'
  const [always, never] = [Array(7).fill('00:00-24:00'), Array(7).fill('')]
  const put = (week: string[], more = {}) =>
    admin('PUT', `${at}/psychiatry`, { week, closedOnHolidays: false, exceptions: [], ...more })
  const open = async () =>
    (await data(marie('GET', '/api/catalogue'))).specialties.find(({ id }: any) => id === 'psychiatry').openNow
  expect((await put(always)).status).toBe(200)
  expect(await open()).toBe(true)
  // Somebody of it is online: open, its questions are theirs alone; closed, general practitioners see them too.
  const desk = (await nora('GET', '/api/doctor/socket', undefined, { upgrade: 'websocket' })).webSocket
  desk?.accept()
  const mayPaul = () => env.WAITING_ROOM.getByName('psychiatry').mayBeTakenBy('generalist')
  await eventually(mayPaul).toBe(false)
  expect((await put(never)).status).toBe(200)
  expect(await open()).toBe(false)
  expect(await mayPaul()).toBe(true)
  desk?.close()
  expect((await data(put(['9-8', ...never.slice(1)]))).errors[0].path).toBe('week.0')
  const past = [
    { day: '2020-01-01', hours: '' },
    { day: '2099-12-24', hours: '9h-12h' },
  ]
  expect((await data(put(always, { exceptions: past }))).exceptions).toEqual([
    { day: '2099-12-24', spans: [{ from: '09:00', to: '12:00' }] },
  ])
  expect(
    (await admin('PUT', `${at}/generalist`, { week: never, closedOnHolidays: false, exceptions: [] })).status,
  ).toBe(404)
})

test('ratings are averaged by specialty and listed without whose they are', async () => {
  const add = (id: string, specialty: string, rating: object, endedAt: number) =>
    env.DB.prepare(
      "INSERT INTO consultations (id, account_id, patient_id, version, state, open, specialty, excerpt, created_at, ended_at, rating) VALUES (?, 'marie', 'pm', 1, 'ended', 0, ?, 'secret', 0, ?, ?)",
    ).bind(id, specialty, endedAt, JSON.stringify(rating))
  await env.DB.batch([
    add('r1', 'dentistry', { stars: 5, avoidedVisit: true }, 3),
    add('r2', 'dentistry', { stars: 2, avoidedVisit: false, comment: 'Trop long.' }, 2),
    add('r3', 'dentistry', { avoidedVisit: true }, 1),
  ])
  const answer = await admin('GET', '/api/admin/ratings')
  const text = await answer.text()
  const { averages, ratings } = JSON.parse(text)
  expect(averages.find(({ specialty }: any) => specialty === 'dentistry')).toEqual({
    specialty: 'dentistry',
    count: 3,
    stars: 3.5,
    avoidedVisit: 2 / 3,
  })
  expect(ratings.map(({ comment }: any) => comment)).toEqual([null, 'Trop long.', null])
  expect(text).not.toMatch(/marie|pm|secret/)
})

test('a consent text gets a new version: members are asked again, read what they accepted, and it is written down once', async () => {
  const nina = await somebody('nina', 'member')
  await aPatient('pn', 'nina', 'Nina').run()
  const shipped = CONSENT_VERSIONS['health-data']
  for (const [kind, version] of Object.entries(CONSENT_VERSIONS))
    expect((await nina('POST', '/api/consents', { kind, version })).status).toBe(201)
  const me = () => data(nina('GET', '/api/me'))
  expect(await me()).toMatchObject({ consentsToHealthData: true, outdatedConsents: [] })
  const { texts } = await data(admin('GET', '/api/admin/consent-texts'))
  const before = texts.find(({ kind }: { kind: string }) => kind === 'health-data')
  expect(before).toMatchObject({ agreed: 1, agreedToOlder: 0, versions: [{ version: shipped, publishedBy: null }] })

  const text = { fr: 'Texte nouveau.', en: 'New text.' }
  const publish = (more: object) => admin('POST', '/api/admin/consent-texts', { kind: 'health-data', text, ...more })
  expect((await publish({ after: shipped, text: { fr: ' ', en: 'New text.' } })).status).toBe(422)
  expect((await publish({ after: shipped, text: before.versions[0].text })).status).toBe(422)
  const both = await Promise.all([publish({ after: shipped }), publish({ after: shipped })])
  expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409])
  expect((await publish({ after: shipped })).status).toBe(409)
  const { texts: now } = await data(admin('GET', '/api/consent-texts', undefined, { cookie: '' }))
  const { version } = now.find(({ kind }: { kind: string }) => kind === 'health-data')
  expect(await me()).toMatchObject({ consentsToHealthData: false, outdatedConsents: ['health-data'] })
  const read = (which: string) => data(nina('GET', `/api/consent-texts/health-data/${which}`))
  expect(await read(shipped)).toMatchObject({ text: before.versions[0].text, inForce: version })
  expect(await read(version)).toMatchObject({ text, inForce: version })

  const open = () => nina('POST', '/api/consultations', { patientId: 'pn', termsVersion: shipped })
  const refused = await open()
  expect(refused.status).toBe(422)
  expect(await refused.json()).toMatchObject({ type: expect.stringContaining('health-data-consent-withdrawn') })
  expect((await nina('POST', '/api/consents', { kind: 'health-data', version: shipped })).status).toBe(422)
  expect((await nina('POST', '/api/consents', { kind: 'health-data', version })).status).toBe(201)
  expect((await open()).status).toBe(201)
  expect(await me()).toMatchObject({ consentsToHealthData: true, outdatedConsents: [] })
  const { consents } = await data(nina('GET', '/api/consents'))
  expect(consents.filter(({ kind }: { kind: string }) => kind === 'health-data').length).toBe(2)
  const { entries } = await data(admin('GET', '/api/admin/journal?action=consent-text.publish'))
  expect(entries).toMatchObject([
    { subject: 'Données de santé', changes: [{ field: 'version', before: shipped, after: version }] },
  ])
})
