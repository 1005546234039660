import type { ConsultationState } from '../consultation/consultation.ts'
import { PARTIES, type Party } from '../consultation/notices.ts'
import { accept, type Result, refuse } from '../result.ts'
import type { Channel } from '../vocabulary.ts'
import {
  CALL_GRACE_SECONDS,
  type Call,
  type CallMedia,
  type CallSeat,
  type Carrier,
  INCIDENTS_KEPT,
  type Incident,
  isOn,
} from './call.ts'

/** What a page, or the room itself, wants of a call. Who the party is was decided before, by the socket's seat. */
export type CallCommand =
  /** `call`: the one to come back to; `null` starts one, or answers the one that is on. */
  | { type: 'join'; party: Party; tab: string; media: CallMedia; call: number | null }
  | { type: 'leave'; party: Party; tab: string }
  | { type: 'media'; party: Party; tab: string; media: CallMedia }
  | { type: 'incident'; party: Party; tab: string; kind: 'lost' | 'restored' | 'ice-restart'; seconds?: number }
  /** The page cannot have its media carried by the service that was meant to: the call goes on from page to page. */
  | { type: 'carrier-down'; party: Party; tab: string }
  /** That service says that it lost this page. */
  | { type: 'carrier-left'; tab: string }
  | { type: 'page-closed'; party: Party; tab: string }
  | { type: 'pass-deadline' }
  /** The consultation left this doctor's hands, or ended. */
  | { type: 'close' }

export type CallRefusal =
  | { type: 'not-in-care'; state: ConsultationState }
  /** The patient asked to write: the doctor may call, and the patient answer. */
  | { type: 'call-not-asked' }
  | { type: 'call-over' }
  /** The place is another tab's by now. */
  | { type: 'not-in-call' }

/** What of the consultation a call depends on. */
export type CallGround = {
  state: ConsultationState
  channel: Channel | null
  /** By what a call that begins now is carried. */
  carrier: Carrier
}

/**
 * The rules of a call: what a command makes of it, or why not. The answer may be the very same call.
 * @param call the last one of the consultation, over or not
 * @param now epoch milliseconds
 */
export function decideCall(
  call: Call | null,
  command: CallCommand,
  ground: CallGround,
  now: number,
): Result<Call | null, CallRefusal> {
  switch (command.type) {
    case 'join':
      return join(call, command, ground, now)
    case 'close':
      return accept(isOn(call) ? end(call, now) : call)
    case 'pass-deadline':
      return accept(isOn(call) ? letGo(call, now) : call)
    case 'page-closed': {
      const seat = seatOf(call, command)
      if (!call || !seat || seat.lostAt !== null) return accept(call)
      return accept(
        note(sit(call, command.party, { ...seat, lostAt: now }), { at: now, party: command.party, kind: 'page-lost' }),
      )
    }
    case 'leave':
      return accept(call && seatOf(call, command) ? end(call, now) : call)
    case 'media': {
      const seat = seatOf(call, command)
      if (!call || !seat) return refuse({ type: 'not-in-call' })
      return accept(withChannel(sit(call, command.party, { ...seat, media: command.media }), command.party, now))
    }
    case 'carrier-down': {
      if (!call || !seatOf(call, command)) return refuse({ type: 'not-in-call' })
      // Both pages may notice: the first one says it.
      if (call.carrier === 'embedded') return accept(call)
      return accept(note({ ...call, carrier: 'embedded' }, { at: now, party: command.party, kind: 'carrier-down' }))
    }
    case 'carrier-left': {
      const party = PARTIES.find((each) => seatOf(call, { party: each, tab: command.tab }))
      // A page that is known to be lost, or a call that goes another way by now, is no news.
      if (!call || !party || call.carrier === 'embedded' || call.seats[party]?.lostAt !== null) return accept(call)
      return accept(note(call, { at: now, party, kind: 'carrier-left' }))
    }
    case 'incident': {
      const { party, kind, seconds } = command
      if (!call || !seatOf(call, command)) return refuse({ type: 'not-in-call' })
      return accept(note(call, { at: now, party, kind, ...(seconds === undefined ? {} : { seconds }) }))
    }
  }
}

function join(
  call: Call | null,
  { party, tab, media, call: wanted }: Extract<CallCommand, { type: 'join' }>,
  { state, channel, carrier }: CallGround,
  now: number,
): Result<Call, CallRefusal> {
  if (state !== 'taken' && state !== 'active') return refuse({ type: 'not-in-care', state })
  // A page that comes back after the hang-up must not start another call by itself.
  if (wanted !== null && (!isOn(call) || call.number !== wanted)) return refuse({ type: 'call-over' })
  if (!isOn(call)) {
    if (party === 'patient' && channel === 'chat') return refuse({ type: 'call-not-asked' })
    const seat = { tab, media, since: now, lostAt: null }
    return accept({
      number: (call?.number ?? 0) + 1,
      startedAt: now,
      startedBy: party,
      channel: media.camera ? 'video' : 'audio',
      carrier,
      connectedAt: null,
      endedAt: null,
      seats: { patient: null, doctor: null, [party]: seat },
      incidents: [],
      furtherIncidents: 0,
    })
  }
  const before = call.seats[party]
  const seat: CallSeat = { tab, media, since: before?.tab === tab ? before.since : now, lostAt: null }
  const seated = withChannel(note(sit(call, party, seat), comesBack(before, tab, party, now)), party, now)
  const both = seated.seats.patient && seated.seats.doctor
  return accept(both && seated.connectedAt === null ? { ...seated, connectedAt: now } : seated)
}

function comesBack(before: CallSeat | null, tab: string, party: Party, now: number): Incident | null {
  if (!before) return null
  if (before.lostAt !== null)
    return { at: now, party, kind: 'page-back', seconds: Math.round((now - before.lostAt) / 1000) }
  return before.tab === tab ? null : { at: now, party, kind: 'other-tab' }
}

/** Places lost for too long are empty; a call with nobody in it ended when the last one left. */
function letGo(call: Call, now: number): Call {
  const gone = (party: Party): boolean => {
    const lostAt = call.seats[party]?.lostAt ?? null
    return lostAt !== null && now >= lostAt + CALL_GRACE_SECONDS * 1000
  }
  if (!PARTIES.some(gone)) return call
  const seats = {
    patient: gone('patient') ? null : call.seats.patient,
    doctor: gone('doctor') ? null : call.seats.doctor,
  }
  // With whoever filmed, the picture is gone.
  if (seats.patient || seats.doctor) return withChannel({ ...call, seats }, gone('patient') ? 'patient' : 'doctor', now)
  return end(call, Math.max(...PARTIES.map((party) => call.seats[party]?.lostAt ?? call.startedAt)))
}

const end = (call: Call, at: number): Call => ({ ...call, endedAt: at, seats: { patient: null, doctor: null } })

const sit = (call: Call, party: Party, seat: CallSeat): Call => ({ ...call, seats: { ...call.seats, [party]: seat } })

function seatOf(call: Call | null, { party, tab }: { party: Party; tab: string }): CallSeat | null {
  const seat = isOn(call) ? call.seats[party] : null
  return seat?.tab === tab ? seat : null
}

/** With a camera on either side it is a video call; each change is written down. */
function withChannel(call: Call, party: Party, now: number): Call {
  const channel = PARTIES.some((each) => call.seats[each]?.media.camera) ? 'video' : 'audio'
  if (channel === call.channel) return call
  return note({ ...call, channel }, { at: now, party, kind: channel === 'video' ? 'to-video' : 'to-audio' })
}

function note(call: Call, incident: Incident | null): Call {
  if (!incident) return call
  return call.incidents.length < INCIDENTS_KEPT
    ? { ...call, incidents: [...call.incidents, incident] }
    : { ...call, furtherIncidents: call.furtherIncidents + 1 }
}
