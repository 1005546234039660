import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  CALL_GRACE_SECONDS,
  type Call,
  durationSeconds,
  INCIDENTS_KEPT,
  isOn,
  nextCallDeadline,
} from '../../domain/call/call.ts'
import { durationText, reportOfCalls } from '../../domain/call/callWords.ts'
import { type CallCommand, type CallGround, decideCall } from '../../domain/call/decideCall.ts'
import { PARTIES, type Party } from '../../domain/consultation/notices.ts'

const SOUND = { microphone: true, camera: false }
const PICTURE = { microphone: true, camera: true }
const GROUND: CallGround = { state: 'active', channel: 'video', carrier: 'embedded' }
const GRACE = CALL_GRACE_SECONDS * 1000

const joins = (party: Party, tab: string, media = SOUND, call: number | null = null): CallCommand => ({
  type: 'join',
  party,
  tab,
  media,
  call,
})
const at = (call: Call | null, command: CallCommand, now: number, ground = GROUND) =>
  decideCall(call, command, ground, now)
function after(call: Call | null, command: CallCommand, now: number, ground = GROUND): Call {
  const decided = at(call, command, now, ground)
  if (!decided.ok || !decided.value) throw new Error(decided.ok ? 'no call' : decided.refusal.type)
  return decided.value
}
const refusalOf = (call: Call | null, command: CallCommand, ground = GROUND) => {
  const decided = at(call, command, 0, ground)
  return decided.ok ? null : decided.refusal.type
}
const both = () => after(after(null, joins('patient', 'p1'), 1000), joins('doctor', 'd1'), 3000)
const kinds = (call: Call) =>
  call.incidents.map(({ kind, seconds }) => (seconds === undefined ? kind : [kind, seconds]))

test('either side starts a call while the doctor has the question, and nobody before or after', () => {
  for (const party of PARTIES) {
    expect(after(null, joins(party, 't1'), 0).startedBy).toBe(party)
    expect(after(null, joins(party, 't1'), 0, { ...GROUND, state: 'taken' }).number).toBe(1)
    for (const state of ['intake', 'waiting', 'overdue', 'ended', 'cancelled', 'missed'] as const)
      expect(refusalOf(null, joins(party, 't1'), { ...GROUND, state })).toBe('not-in-care')
  }
})

test('who asked in writing does not call the doctor, but answers when the doctor calls', () => {
  const chat: CallGround = { ...GROUND, channel: 'chat' }
  expect(refusalOf(null, joins('patient', 'p1'), chat)).toBe('call-not-asked')
  const ringing = after(null, joins('doctor', 'd1'), 0, chat)
  expect(after(ringing, joins('patient', 'p1'), 10, chat).connectedAt).toBe(10)
})

test('both press at once: it is one call, and both are in it', () => {
  const call = both()
  expect([call.number, call.connectedAt, call.startedBy]).toEqual([1, 3000, 'patient'])
})

test('a second tab takes the place over, and what the first still wants changes nothing', () => {
  const call = after(both(), joins('patient', 'p2'), 5000)
  expect(call.seats.patient?.tab).toBe('p2')
  expect(kinds(call)).toEqual(['other-tab'])
  expect(after(call, { type: 'leave', party: 'patient', tab: 'p1' }, 6000)).toBe(call)
  expect(refusalOf(call, { type: 'media', party: 'patient', tab: 'p1', media: PICTURE })).toBe('not-in-call')
})

test('a reload keeps the place and is written down with how long it took', () => {
  const gone = after(both(), { type: 'page-closed', party: 'doctor', tab: 'd1' }, 10_000)
  expect(nextCallDeadline(gone)).toBe(10_000 + GRACE)
  const back = after(gone, joins('doctor', 'd2', SOUND, 1), 14_000)
  expect(kinds(back)).toEqual(['page-lost', ['page-back', 4]])
  expect(nextCallDeadline(back)).toBeNull()
})

test('a page that comes back after the hang-up starts no call by itself', () => {
  const over = after(both(), { type: 'leave', party: 'patient', tab: 'p1' }, 63_000)
  expect([isOn(over), durationSeconds(over, 0)]).toEqual([false, 60])
  expect(refusalOf(over, joins('doctor', 'd1', SOUND, 1))).toBe('call-over')
  expect(after(over, joins('doctor', 'd1'), 70_000).number).toBe(2)
})

test('who stays away longer than the grace is out; a call that both left ended when the last one went', () => {
  const one = after(both(), { type: 'page-closed', party: 'patient', tab: 'p1' }, 10_000)
  const alone = after(one, { type: 'pass-deadline' }, 10_000 + GRACE)
  expect([alone.seats.patient, alone.seats.doctor?.tab, isOn(alone)]).toEqual([null, 'd1', true])
  const none = after(one, { type: 'page-closed', party: 'doctor', tab: 'd1' }, 12_000)
  expect(after(none, { type: 'pass-deadline' }, 12_000 + GRACE).endedAt).toBe(12_000)
})

test('a camera on either side makes it a video call, and both changes are written down', () => {
  const media = (camera: boolean): CallCommand => ({
    type: 'media',
    party: 'patient',
    tab: 'p1',
    media: { microphone: true, camera },
  })
  const video = after(both(), media(true), 4000)
  expect([video.channel, after(video, media(false), 5000).channel]).toEqual(['video', 'audio'])
  expect(kinds(after(video, media(false), 5000))).toEqual(['to-video', 'to-audio'])
})

test('when who filmed was lost for too long, the other one is in a call without a picture', () => {
  const filmed = after(
    both(),
    { type: 'media', party: 'patient', tab: 'p1', media: { microphone: true, camera: true } },
    2000,
  )
  const lost = after(filmed, { type: 'page-closed', party: 'patient', tab: 'p1' }, 3000)
  const left = after(lost, { type: 'pass-deadline' }, 3_600_000)
  expect([filmed.channel, left.channel, isOn(left)]).toEqual(['video', 'audio', true])
})

test('the report tells the calls and their incidents in French, and counts what a broken line had too much of', () => {
  let call = both()
  const lost: CallCommand = { type: 'incident', party: 'doctor', tab: 'd1', kind: 'restored', seconds: 65 }
  for (let times = 0; times < INCIDENTS_KEPT + 3; times++) call = after(call, lost, 4000)
  const { calls, incidents } = reportOfCalls([call], (moment) => `t${moment}`, 10_000)
  expect(calls).toEqual(['audio, le t1000, à l’initiative du patient, durée 7\u202fs'])
  expect(incidents[0]).toBe('t4000\u202f: image et son rétablis après 1\u202fmin 05\u202fs (médecin)')
  expect(incidents.at(-1)).toBe('et 3 autres')
  expect(durationText(59)).toBe('59\u202fs')
})

const party = fc.constantFrom(...PARTIES)
const tab = fc.constantFrom('t1', 't2', 't3')
const media = fc.record({ microphone: fc.boolean(), camera: fc.boolean() })
const command: fc.Arbitrary<CallCommand> = fc.oneof(
  fc.record({ type: fc.constant('join' as const), party, tab, media, call: fc.constantFrom(null, 1, 2) }),
  fc.record({ type: fc.constant('leave' as const), party, tab }),
  fc.record({ type: fc.constant('media' as const), party, tab, media }),
  fc.record({ type: fc.constant('page-closed' as const), party, tab }),
  fc.record({ type: fc.constant('pass-deadline' as const) }),
  fc.record({ type: fc.constant('close' as const) }),
)

test('whatever comes in whatever order: one call at most is on, numbers rise by one, a call over never changes', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(command, fc.integer({ min: 0, max: 90_000 })), { maxLength: 60 }), (steps) => {
      let call: Call | null = null
      let now = 0
      for (const [wanted, passes] of steps) {
        now += passes
        const before: Call | null = call
        const decided = at(before, wanted, now)
        if (!decided.ok) continue
        call = decided.value
        if (before === call || !call) continue
        if (before && !isOn(before)) expect([wanted.type, call.number]).toEqual(['join', before.number + 1])
        if (isOn(call)) expect(call.seats.patient ?? call.seats.doctor).not.toBeNull()
        else expect([call.seats.patient, call.seats.doctor]).toEqual([null, null])
        expect(call.channel === 'video').toBe(
          isOn(call) ? PARTIES.some((each) => call?.seats[each]?.media.camera) : call.channel === 'video',
        )
        expect((call.endedAt ?? now) >= call.startedAt).toBe(true)
      }
    }),
  )
})

const carried = (): Call => {
  const ground: CallGround = { ...GROUND, carrier: 'realtimekit' }
  return after(after(null, joins('patient', 'p1'), 0, ground), joins('doctor', 'd1'), 1000, ground)
}

test('a call that the service cannot carry goes on from page to page: whoever notices first says so, once', () => {
  const call = carried()
  expect(call.carrier).toBe('realtimekit')
  const down = (of: Call, party: Party, tab: string) => after(of, { type: 'carrier-down', party, tab }, 2000)
  const direct = down(down(call, 'doctor', 'd1'), 'patient', 'p1')
  expect([direct.carrier, kinds(direct), isOn(direct)]).toEqual(['embedded', ['carrier-down'], true])
  expect(refusalOf(call, { type: 'carrier-down', party: 'doctor', tab: 'another' })).toBe('not-in-call')
})

test('the service that lost somebody whose page is there is written down; what is known already is not', () => {
  const left: CallCommand = { type: 'carrier-left', tab: 'p1' }
  expect(after(carried(), left, 2000).incidents).toEqual([{ at: 2000, party: 'patient', kind: 'carrier-left' }])
  const lost = after(carried(), { type: 'page-closed', party: 'patient', tab: 'p1' }, 1500)
  const direct = after(carried(), { type: 'carrier-down', party: 'doctor', tab: 'd1' }, 1500)
  for (const call of [lost, direct, both()]) expect(after(call, left, 2000)).toBe(call)
  expect(after(carried(), { type: 'carrier-left', tab: 'an-earlier-page' }, 2000).incidents).toEqual([])
})
