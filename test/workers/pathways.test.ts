import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { COVID_19 } from '../../domain/pathway/covid19.ts'
import type { PathwayDocument } from '../../domain/pathway/document.ts'
import { ANSWERS } from '../support/answers.ts'
import { aDoctorsProfile, aPatient, type Call, somebody } from '../support/session.ts'

let marie: Call
let eve: Call
let helene: Call
let admin: Call
const data = async (answer: Promise<Response>): Promise<any> => (await answer).json()
const HOUR = 3_600_000

/** A version as an administrator's publishing leaves it. */
const publish = (document: PathwayDocument, version: number, startsAt = 0, endsAt: number | null = null) =>
  env.DB.prepare(
    'INSERT OR REPLACE INTO pathway_versions (pathway_id, version, document, starts_at, ends_at, changed_at, changed_by) VALUES (?, ?, ?, ?, ?, 0, ?)',
  )
    .bind(document.id, version, JSON.stringify(document), startsAt, endsAt, 'admin@example.org')
    .run()
const withWaiting = (fr: string): PathwayDocument => ({ ...COVID_19, waiting: { fr, en: 'Wait.' } })

const { channel: _, interlocutor: __, ...ON_PATHWAY } = ANSWERS
async function answerAll(call: Call, id: string, answers: object = ON_PATHWAY) {
  for (const [step, value] of Object.entries({ ...answers, send: true }))
    expect((await call('POST', `/api/consultations/${id}/answers`, { step, value })).status, step).toBe(200)
}
const open = (call: Call, patientId: string, pathway?: string) =>
  data(call('POST', '/api/consultations', { patientId, acceptsTerms: true, ...(pathway ? { pathway } : {}) }))
const cancel = (call: Call, id: string) => call('POST', `/api/consultations/${id}/waiting`, { decision: 'cancel' })

beforeAll(async () => {
  marie = await somebody('marie', 'member')
  eve = await somebody('eve', 'member')
  helene = await somebody('helene', 'doctor')
  admin = await somebody('chief', 'admin')
  await aPatient('pm', 'marie', 'Marie').run()
  await aPatient('pe', 'eve', 'Ève').run()
  await aDoctorsProfile('helene').run()
})

test('the catalogue offers the COVID-19 pathway, in the language of the caller, without a step of its own', async () => {
  const { pathways } = await data(marie('GET', '/api/catalogue', undefined, { 'accept-language': 'en' }))
  expect(pathways).toMatchObject([{ id: 'covid-19', channel: 'video', skips: ['channel', 'interlocutor'], steps: [] }])
  expect(pathways[0].alert.title).toBe('COVID-19 epidemic')
})

test('a question in a pathway is by video for the general practitioners, tagged at the desk, and says that it may take longer', async () => {
  const begun = await open(marie, 'pm', 'covid-19')
  expect(begun).toMatchObject({ pathway: 'covid-19', channel: 'video', prompt: { step: 'symptoms', number: 1, of: 9 } })
  await answerAll(marie, begun.id)
  const sent = await data(marie('GET', `/api/consultations/${begun.id}`))
  expect(sent.entries.at(-1)).toMatchObject({ from: 'bot', notice: 'pathway-waiting' })
  expect(sent.entries.at(-1).text).toContain('Un SMS vous parviendra')
  await runDurableObjectAlarm(env.CONSULTATION_ROOM.get(env.CONSULTATION_ROOM.idFromString(begun.id)))
  const { cards, guidance } = await data(helene('GET', '/api/doctor/queue'))
  expect(cards).toMatchObject([{ consultationId: begun.id, pathway: 'covid-19', channel: 'video', tag: COVID_19.tag }])
  expect(guidance).toMatchObject([{ pathway: 'covid-19', title: COVID_19.guidance.title, changedBy: null }])
  await cancel(marie, begun.id)
})

test('from the channel page a question enters a pathway and leaves it; another’s question, and no pathway, are refused', async () => {
  const { id } = await open(marie, 'pm')
  const enter = (call: Call, pathway: string | null) => call('POST', `/api/consultations/${id}/pathway`, { pathway })
  expect((await enter(eve, 'covid-19')).status).toBe(404)
  expect((await enter(marie, 'no-such')).status).toBe(422)
  expect(await data(enter(marie, 'covid-19'))).toMatchObject({ pathway: 'covid-19', channel: 'video' })
  expect(await data(enter(marie, null))).toMatchObject({ pathway: null, channel: null, prompt: { step: 'channel' } })
  await answerAll(marie, id, ANSWERS)
  expect((await enter(marie, 'covid-19')).status).toBe(409)
  await cancel(marie, id)
})

test('a running question keeps the version that it began with; the next one begins with the new version', async () => {
  const first = await open(marie, 'pm', 'covid-19')
  await publish(withWaiting('Deux heures.'), 2)
  await answerAll(marie, first.id)
  const sent = await data(marie('GET', `/api/consultations/${first.id}`))
  expect(sent.course.version).toBe(1)
  expect(sent.entries.at(-1).text).toContain('15 minutes habituelles')
  await cancel(marie, first.id)
  const next = await open(marie, 'pm', 'covid-19')
  expect(next.course).toMatchObject({ version: 2, waiting: { fr: 'Deux heures.' } })
  await answerAll(marie, next.id)
  await cancel(marie, next.id)
})

test('a version that is scheduled is not met before its time, one that ended no longer, and one for another insurer never', async () => {
  const now = Date.now()
  await publish(withWaiting('Plus tard.'), 3, now + HOUR)
  expect((await data(marie('GET', '/api/catalogue'))).pathways).toHaveLength(1)
  await publish({ ...COVID_19, id: 'grippe', organisations: ['another'] }, 1)
  await publish(withWaiting('Fini.'), 4, now - HOUR, now - 1)
  expect((await data(marie('GET', '/api/catalogue'))).pathways).toEqual([])
  for (const pathway of ['covid-19', 'grippe'])
    expect((await marie('POST', '/api/consultations', { patientId: 'pm', pathway })).status).toBe(422)
})

test('an open desk hears at once that the guidance changed', async () => {
  const queue = env.WAITING_ROOM.getByName('generalist')
  const { webSocket } = await queue.fetch('https://queue/', {
    headers: { upgrade: 'websocket', 'x-account': 'helene' },
  })
  if (!webSocket) throw new Error('no socket')
  const heard: any[] = []
  let wake = () => {}
  webSocket.addEventListener('message', ({ data: text }) => {
    heard.push(JSON.parse(String(text)))
    wake()
  })
  const closed = new Promise<void>((done) => webSocket.addEventListener('close', () => done()))
  webSocket.accept()
  await publish({ ...COVID_19, guidance: { title: { fr: 'Stade 3', en: 'Stage 3' }, text: COVID_19.guidance.text } }, 5)
  await queue.guidanceChanged()
  while (!heard.some(({ guidance }) => guidance?.some((each: any) => each.title.fr === 'Stade 3')))
    await new Promise<void>((done) => {
      wake = done
    })
  expect(heard.at(-1).guidance[0]).toMatchObject({ version: 5, changedBy: 'admin@example.org' })
  webSocket.close(1000)
  await closed
})

const FORM = { route: 'by-themselves', pcr: 'yes', onset: '2026-11-20', situation: 'confinement' }
const formAt = (id: string, pathway = 'covid-19') => `/api/doctor/consultations/${id}/forms/${pathway}`
const ended = async (id: string, patient = marie) => {
  await patient('POST', `/api/consultations/${id}/messages`, { key: `k-${id}`, text: 'Me voici' })
  expect((await helene('POST', `/api/doctor/consultations/${id}/end`)).status).toBe(200)
}
async function taken(doctor: Call, patient = marie, patientId = 'pm'): Promise<string> {
  await env.DB.prepare("DELETE FROM pathway_versions WHERE version > 1 AND pathway_id = 'covid-19'").run()
  const { id } = await open(patient, patientId, 'covid-19')
  await answerAll(patient, id)
  expect((await doctor('POST', `/api/doctor/consultations/${id}/take`)).status).toBe(200)
  await runDurableObjectAlarm(env.CONSULTATION_ROOM.get(env.CONSULTATION_ROOM.idFromString(id)))
  return id
}

test('the form is refused field by field while something required is missing, and kept whole with what it computes', async () => {
  const id = await taken(helene)
  const missing = await helene('PUT', formAt(id), { answers: { pcr: 'maybe', weather: 'sun' } })
  expect(missing.status).toBe(422)
  expect((await data(Promise.resolve(missing))).errors.map(({ path }: { path: string }) => path)).toEqual([
    'answers.route',
    'answers.pcr',
    'answers.situation',
    'answers.weather',
  ])
  const kept = await data(helene('PUT', formAt(id), { answers: FORM, note: ' À revoir dans 48 h. ' }))
  expect(kept).toMatchObject({ answers: { ...FORM, teleconsultation: 1 }, note: 'À revoir dans 48 h.' })
  expect(await data(helene('GET', formAt(id)))).toMatchObject({
    teleconsultation: 1,
    kept: { answers: FORM },
    earlier: [],
  })
  expect((await helene('GET', formAt(id, 'grippe'))).status).toBe(404)
  expect((await marie('GET', formAt(id))).status).toBe(403)
  await ended(id)
})

test('the next doctor sees every earlier form with its note, in order, and knows that it is the 2nd teleconsultation', async () => {
  const bruno = await somebody('bruno', 'doctor')
  await aDoctorsProfile('bruno').run()
  const id = await taken(bruno)
  const view = await data(bruno('GET', formAt(id)))
  expect(view).toMatchObject({ teleconsultation: 2, kept: null })
  expect(view.earlier).toMatchObject([{ doctorName: 'Dr Hélène Moreau', note: 'À revoir dans 48 h.', answers: FORM }])
  // Whoever looks at what others wrote is written down; the doctor before learns nothing of this consultation.
  const seen = await env.DB.prepare("SELECT account_id FROM audit WHERE action = 'form.read'").all()
  expect(seen.results).toEqual([{ account_id: 'bruno' }])
  expect((await helene('GET', formAt(id))).status).toBe(404)
  await bruno('PUT', formAt(id), { answers: { ...FORM, situation: 'hospital' } })
  const again = await data(bruno('GET', formAt(id)))
  expect(again).toMatchObject({ kept: { answers: { situation: 'hospital', teleconsultation: 2 } }, earlier: [{}] })
})

test('who is away gets one text message when a doctor takes the question, kept in the local mailbox', async () => {
  await env.DB.prepare("UPDATE patients SET phone = '+33602030440' WHERE id = 'pe'").run()
  const rows = async () =>
    (await env.DB.prepare("SELECT recipient, text, template FROM local_mail WHERE channel = 'sms'").all()).results
  const id = await taken(helene, eve, 'pe')
  const again = await helene('POST', `/api/doctor/consultations/${id}/take`)
  expect(again.status).toBe(200)
  await runDurableObjectAlarm(env.SMS_COURIER.getByName('sms'))
  await expect.poll(rows).toHaveLength(1)
  expect(await rows()).toMatchObject([{ recipient: '+33602030440', template: 'doctor-ready' }])
  const [sms] = await rows()
  expect(sms?.['text']).toContain(`/questions/${id}`)
  expect(sms?.['text']).toContain('5 minutes')
  await ended(id, eve)
})

test('who left no number themselves is reached at the number of the one they write for', async () => {
  await env.DB.prepare("UPDATE patients SET phone = NULL WHERE id = 'pe'").run()
  await aPatient('child', 'eve', 'Lou').run()
  await env.DB.prepare("UPDATE patients SET relation = 'child', phone = '+33602030441' WHERE id = 'child'").run()
  const id = await taken(helene, eve, 'child')
  await runDurableObjectAlarm(env.SMS_COURIER.getByName('sms'))
  const to = async () =>
    (await env.DB.prepare("SELECT recipient FROM local_mail WHERE channel = 'sms' AND instr(text, ?)").bind(id).all())
      .results
  await expect.poll(to).toEqual([{ recipient: '+33602030441' }])
  await ended(id, eve)
})

test('a text message that was kept back leaves by an administrator’s press while the patient can still come back, and is dropped after', async () => {
  const courier = env.SMS_COURIER.getByName('sms')
  const sms = { to: '+33602030442', text: 'Revenez', template: 'doctor-ready' }
  const now = Date.now()
  await courier.accept({ ...sms, id: 'in-time', until: now + HOUR })
  await courier.accept({ ...sms, id: 'too-late', until: now - 1 })
  await runInDurableObject(courier, (_instance, { storage }) => {
    storage.sql.exec('UPDATE mail SET due_at = NULL, tries = 12 WHERE content IS NOT NULL')
  })
  const parked = async () => (await data(admin('GET', '/api/admin/parked'))).parked
  const ids = (await parked()).map(({ id }: { id: string }) => id)
  expect(await parked()).toMatchObject([
    { kind: 'sms', what: 'doctor-ready', to: '+33602030442' },
    { kind: 'sms', to: '+33602030442' },
  ])
  expect(await data(admin('POST', '/api/admin/parked/retry', { ids }))).toEqual({ retried: 2 })
  await runDurableObjectAlarm(courier)
  expect(await parked()).toEqual([])
  const { results } = await env.DB.prepare(
    "SELECT count(*) AS count FROM local_mail WHERE recipient = '+33602030442'",
  ).all()
  expect(results).toEqual([{ count: 1 }])
})

test('a pathway for an insurer that does not exist is refused with its place, and one behind a later version does not begin', async () => {
  const save = (document: object) => admin('POST', '/api/admin/pathways', { document })
  const refused = await save({ ...COVID_19, organisations: ['nobody'] })
  expect([refused.status, (await data(Promise.resolve(refused))).errors]).toMatchObject([
    422,
    [{ path: 'organisations.0' }],
  ])
  const heat = { ...COVID_19, id: 'canicule' }
  const term = (version: number, body: object) =>
    admin('POST', `/api/admin/pathways/canicule/versions/${version}/term`, body)
  await save(heat)
  await save(heat)
  const later = new Date(Date.now() + HOUR).toISOString()
  expect((await term(1, { startsAt: later, endsAt: null })).status).toBe(200)
  // Scheduled by mistake: a draft again.
  expect((await term(1, { startsAt: null, endsAt: null })).status).toBe(200)
  expect((await term(2, { startsAt: 'now', endsAt: null })).status).toBe(200)
  expect((await term(1, { startsAt: 'now', endsAt: null })).status).toBe(422)
  // Ended in advance.
  const list = async () =>
    (await data(admin('GET', '/api/admin/pathways'))).pathways.find((each: any) => each.id === 'canicule').versions
  const [current] = await list()
  expect((await term(2, { startsAt: current.startsAt, endsAt: later })).status).toBe(200)
  expect(await list()).toMatchObject([{ state: 'in-force', endsAt: later }, { state: 'draft' }])
  expect((await term(2, { startsAt: current.startsAt, endsAt: 'now' })).status).toBe(200)
})

test('the person a form is about finds it among their data, answer by answer, with the doctor’s note', async () => {
  const { forms } = await data(marie('GET', '/api/patients/pm/export'))
  expect(forms[0]).toMatchObject({ pathway: 'covid-19', doctorName: 'Dr Hélène Moreau', note: 'À revoir dans 48 h.' })
  expect(forms[0].lines.map(({ answer }: { answer: { fr: string } }) => answer.fr)).toEqual([
    '1ère téléconsultation',
    'Le patient consulte de lui-même',
    'Oui',
    '20/11/2026',
    expect.stringContaining('strictement confiné'),
  ])
})
