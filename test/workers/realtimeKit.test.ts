import { runDurableObjectAlarm } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { realtimeKitOf } from '../../protocol/realtimeKit.ts'
import { isSigned } from '../../workers/features/calls/realtimeKit/isSigned.ts'
import { KIT, type StoodIn } from '../support/realtimeKit.ts'
import { aSocket } from '../support/rooms.ts'
import { aDoctorsProfile, aPatient, asks, type Call, ORIGIN, somebody } from '../support/session.ts'

// Before the first room is made: from here on this service has a RealtimeKit of its own.
Object.assign(env, KIT)

let marie: Call
let hélène: Call
let consultation = ''
const as = (accountId: string, role: 'member' | 'doctor') =>
  ({ caller: { kind: 'account', accountId, role }, locale: 'fr' }) as const
const roomOf = (id: string) => env.CONSULTATION_ROOM.get(env.CONSULTATION_ROOM.idFromString(id))
const seen = async (): Promise<StoodIn> => (await fetch('https://api.cloudflare.com/seen')).json()
const down = (is: boolean) => fetch('https://api.cloudflare.com/down', { method: 'POST', body: String(is) })
const tokenFor = (who: Call, tab: string) => who('POST', `/api/consultations/${consultation}/call-tokens`, { tab })
/** Whose token was answered: the stand-in writes it where the signature would be. */
const whose = async (answer: Response) => ((await answer.json()) as { token: string }).token.split('.').at(-1)
const join = (tab: string) => ({
  type: 'signal',
  signal: { kind: 'join', tab, media: { microphone: true, camera: false }, call: null },
})

/** What RealtimeKit sends: signed over its bytes, whatever they are. */
async function tells(event: object, { signed = JSON.stringify(event), id = String(Math.random()) } = {}) {
  const signature = await fetch('https://api.realtime.cloudflare.com/sign', { method: 'POST', body: signed })
  return exports.default.fetch(`${ORIGIN}/api/realtimekit/events`, {
    method: 'POST',
    headers: { 'rtk-signature': await signature.text(), 'rtk-uuid': id, 'content-type': 'application/json' },
    body: JSON.stringify(event),
  })
}
const incidents = async () => {
  const view: any = await (await hélène('GET', `/api/doctor/consultations/${consultation}`)).json()
  return view.calls.flatMap((call: any) => call.incidents.map((each: any) => each.text))
}

beforeAll(async () => {
  marie = await somebody('marie', 'member')
  hélène = await somebody('helene', 'doctor')
  await aPatient('pm', 'marie', 'Marie').run()
  await aDoctorsProfile('helene').run()
  consultation = await asks(marie, 'pm')
  await hélène('POST', `/api/doctor/consultations/${consultation}/take`)
})

test('both pages get into one meeting, each by its own name, and Cloudflare learns no other; the hang-up ends it there', async () => {
  const room = roomOf(consultation)
  const his = await aSocket(room, as('helene', 'doctor'))
  const hers = await aSocket(room, as('marie', 'member'))
  his.say(join('doctor-tab-1'))
  const rings = await hers.until((each) => each.consultation?.call)
  expect(rings.consultation.call.carrier).toBe('realtimekit')
  hers.say(join('patient-tab-1'))
  await his.until((each) => each.consultation?.call?.seats.patient)

  const answers = await Promise.all([tokenFor(hélène, 'doctor-tab-1'), tokenFor(marie, 'patient-tab-1')])
  expect(await Promise.all(answers.map(whose))).toEqual(['token-of-doctor-tab-1', 'token-of-patient-tab-1'])
  // The same page once more, since the other side began anew: no second one of its name.
  expect(await whose(await tokenFor(marie, 'patient-tab-1'))).toBe('fresh-token-of-patient-tab-1')
  // A page without the seat, and a third party, get none.
  expect((await tokenFor(marie, 'patient-tab-9')).status).toBe(409)
  expect((await tokenFor(await somebody('eve', 'member'), 'patient-tab-1')).status).toBe(404)

  const { meetings, participants } = await seen()
  const [meeting] = meetings.filter(({ id }) => id === participants[0]?.meeting)
  expect(new Set(participants.map((each) => each.meeting)).size).toBe(1)
  expect(participants.map((each) => [each.name, each.custom_participant_id, each.preset_name]).toSorted()).toEqual([
    ['doctor', 'doctor-tab-1', 'permanence'],
    ['patient', 'patient-tab-1', 'permanence'],
  ])
  expect(meeting?.made).toEqual({
    title: consultation,
    record_on_start: false,
    live_stream_on_start: false,
    persist_chat: false,
    summarize_on_end: false,
  })

  const left = {
    event: 'meeting.participantLeft',
    meeting: { id: meeting?.id, title: consultation },
    participant: { customParticipantId: 'patient-tab-1' },
  }
  expect((await tells(left, { id: 'once' })).status).toBe(204)
  expect((await tells(left, { id: 'once' })).status).toBe(204)
  expect((await tells(left, { signed: JSON.stringify({ ...left, event: 'meeting.started' }) })).status).toBe(401)

  his.say({ type: 'signal', signal: { kind: 'leave', tab: 'doctor-tab-1' } })
  await hers.until((each) => each.entry?.notice === 'call-ended')
  expect((await tokenFor(marie, 'patient-tab-1')).status).toBe(409)
  await runDurableObjectAlarm(room)
  expect((await seen()).meetings.map(({ status }) => status)).toEqual(meetings.map(() => 'INACTIVE'))
  expect((await seen()).meetings.find(({ id }) => id === meeting?.id)?.kicked).toBe(2)
  expect(await incidents()).toEqual(['perdu par le service d’appel (patient)'])
  for (const side of [his, hers]) await side.close()
})

test('where the service does not answer, the page is told, says so, and the call goes on from page to page', async () => {
  const room = roomOf(consultation)
  const his = await aSocket(room, as('helene', 'doctor'))
  his.say(join('doctor-tab-2'))
  await his.until((each) => each.consultation?.call?.seats.doctor?.tab === 'doctor-tab-2')
  await down(true)
  const refused = await tokenFor(hélène, 'doctor-tab-2')
  await down(false)
  expect([refused.status, ((await refused.json()) as any).type]).toEqual([
    503,
    expect.stringMatching(/\/call-service-down$/),
  ])
  his.say({ type: 'signal', signal: { kind: 'incident', tab: 'doctor-tab-2', incident: 'carrier-down' } })
  await his.until((each) => each.consultation?.call?.carrier === 'embedded')
  expect((await tokenFor(hélène, 'doctor-tab-2')).status).toBe(503)
  his.say({ type: 'signal', signal: { kind: 'leave', tab: 'doctor-tab-2' } })
  await his.until((each) => each.consultation?.calls?.length === 2)
  expect((await incidents()).at(-1)).toBe('service d’appel injoignable, suite en liaison directe (médecin)')
  await his.close()
})

test('a meeting that is ended in Cloudflare’s dashboard ends the call; an event of another meeting ends nothing', async () => {
  const room = roomOf(consultation)
  const his = await aSocket(room, as('helene', 'doctor'))
  his.say(join('doctor-tab-3'))
  await his.until((each) => each.consultation?.call?.seats.doctor?.tab === 'doctor-tab-3')
  await tokenFor(hélène, 'doctor-tab-3')
  const id = (await seen()).meetings.at(-1)?.id
  const ended = (meeting: string | undefined) =>
    tells({ event: 'meeting.ended', meeting: { id: meeting, title: consultation }, reason: 'HOST_ENDED_MEETING' })
  await ended(crypto.randomUUID())
  expect((await tokenFor(hélène, 'doctor-tab-3')).status).toBe(200)
  await ended(id)
  await his.until((each) => each.consultation?.call === null && each.consultation.calls.length === 3)
  await runDurableObjectAlarm(room)
  await his.close()
})

test('what is no signature, or no event of ours, is turned down or passed over without a word to any room', async () => {
  const bytes = new TextEncoder().encode('{}')
  const { keyUrl } = realtimeKitOf(env) ?? { keyUrl: '' }
  for (const signature of ['', 'AAAA', '%%%']) expect(await isSigned(keyUrl, signature, bytes, Date.now())).toBe(false)
  expect((await tells({ event: 'meeting.started', meeting: { id: 'x', title: 'Weekly sync' } })).status).toBe(204)
  expect((await tells({ event: 'meeting.ended', meeting: { id: 'x', title: 'no room' }, reason: 'x' })).status).toBe(
    204,
  )
})

test('a page may talk to RealtimeKit only where it carries the calls', async () => {
  const policyOf = async () => (await exports.default.fetch(`${ORIGIN}/medecin`)).headers.get('content-security-policy')
  expect(await policyOf()).toContain("connect-src 'self' https://*.realtime.cloudflare.com")
  Reflect.deleteProperty(env, 'REALTIMEKIT_API_TOKEN')
  expect(await policyOf()).not.toContain('connect-src')
  expect((await tells({})).status).toBe(404)
})
