import * as z from 'zod/mini'
import { CARRIERS, type Call, type Carrier, INCIDENTS, isOn, nextCallDeadline } from '../../domain/call/call.ts'
import { type CallCommand, decideCall } from '../../domain/call/decideCall.ts'
import { type Consultation, channelOf } from '../../domain/consultation/consultation.ts'
import { otherParty, PARTIES, type Party } from '../../domain/consultation/notices.ts'
import type { Notice } from '../../domain/consultation/thread.ts'
import { accept, type Result, refuse } from '../../domain/result.ts'
import { type ClientSignal, callMedia } from '../../protocol/call.ts'
import type { Problem } from '../../protocol/problems.ts'
import type { RealtimeKitEvent } from '../../protocol/realtimeKit.ts'
import { callNotice } from './callNotice.ts'
import { RoomMeetings } from './RoomMeetings.ts'
import { type RoomSockets, seatOf } from './RoomSockets.ts'

const instant = z.number()
const seat = z.object({ tab: z.string(), media: callMedia, since: instant, lostAt: z.nullable(instant) })
const incident = z.object({
  at: instant,
  party: z.enum(PARTIES),
  kind: z.enum(INCIDENTS),
  seconds: z.exactOptional(z.number()),
})
/** A call as its room keeps it. */
const stored = z.object({
  number: z.number(),
  startedAt: instant,
  startedBy: z.enum(PARTIES),
  channel: z.enum(['audio', 'video']),
  // Absent in calls from before there was a choice.
  carrier: z._default(z.enum(CARRIERS), 'embedded'),
  connectedAt: z.nullable(instant),
  endedAt: z.nullable(instant),
  seats: z.object({ patient: z.nullable(seat), doctor: z.nullable(seat) }),
  incidents: z.array(incident),
  furtherIncidents: z.number(),
})
const row = z.object({ facts: z.string() })

/** A page's place in the meeting of its call; `null` for what is not made yet. */
export type PlaceInMeeting = { call: number; side: Party; meeting: string | null; participant: string | null }

/** What the calls need of their room. */
export type RoomOfCalls = {
  sockets: RoomSockets
  /** Everyone who looks on hears how the consultation stands. */
  tell: (consultation: Consultation) => void
  /** By what the calls of this service are carried. */
  carrier: Carrier
  /** This meeting of RealtimeKit has served its call. */
  endMeeting: (meeting: string) => void
  /** Says it in the thread, to both. */
  say: (consultation: Consultation, notice: Notice) => void
}

/** The calls of one consultation: who is in, in which tab, and what went wrong. The media never comes this way. */
export class RoomCalls {
  readonly #sql: SqlStorage
  readonly #room: RoomOfCalls
  readonly #meetings: RoomMeetings

  constructor(sql: SqlStorage, room: RoomOfCalls) {
    this.#sql = sql
    this.#room = room
    this.#meetings = new RoomMeetings(sql)
  }

  all(): Call[] {
    return this.#sql
      .exec('SELECT facts FROM calls ORDER BY number')
      .toArray()
      .map((kept) => stored.parse(JSON.parse(row.parse(kept).facts)))
  }

  last = (): Call | null => this.all().at(-1) ?? null

  nextDeadline = (): number | null => nextCallDeadline(this.last())

  /** What a page wants of the call: everyone hears how it stands after. Answers why it is turned down, if it is. */
  hear(socket: WebSocket, consultation: Consultation, signal: ClientSignal): Problem | null {
    const { party } = seatOf(socket)
    if (signal.kind === 'relay') return this.#relay(party, signal)
    const performed = this.perform(consultation, commandOf(party, signal), Date.now())
    if (!performed.ok) return performed.refusal
    if (signal.kind === 'join') this.#room.sockets.takesTab(socket, signal.tab)
    if (performed.value) this.#room.tell(consultation)
    return null
  }

  /** Answers whether anything changed. */
  perform(consultation: Consultation, command: CallCommand, now: number): Result<boolean, Problem> {
    const before = this.last()
    const ground = { state: consultation.state, channel: channelOf(consultation), carrier: this.#room.carrier }
    const decided = decideCall(before, command, ground, now)
    if (!decided.ok) return refuse<Problem>({ problem: decided.refusal.type })
    const after = decided.value
    if (!after || after === before) return accept(false)
    this.#sql.exec(
      'INSERT INTO calls (number, facts) VALUES (?, ?) ON CONFLICT (number) DO UPDATE SET facts = excluded.facts',
      after.number,
      JSON.stringify(after),
    )
    const meeting = before && this.#meetings.of(before.number)
    if (meeting && isCarried(before) && !isCarried(after)) this.#room.endMeeting(meeting)
    const notice = callNotice(before, after)
    if (notice) this.#room.say(consultation, notice)
    return accept(true)
  }

  /** The call that RealtimeKit carries and in which this page has the seat, with its meeting once there is one. */
  meeting(party: Party, tab: string): Result<PlaceInMeeting, Problem> {
    const call = this.last()
    if (!isOn(call) || call.seats[party]?.tab !== tab) return refuse<Problem>({ problem: 'not-in-call' })
    if (!isCarried(call)) return refuse<Problem>({ problem: 'call-service-down' })
    return accept({
      call: call.number,
      side: party,
      meeting: this.#meetings.of(call.number),
      participant: this.#meetings.participant(tab),
    })
  }

  keepParticipant = (tab: string, participant: string): void => this.#meetings.keepParticipant(tab, participant)

  /** The first meeting made for a call is its meeting; `null` for a call that is over, or goes another way by now. */
  keepMeeting(number: number, meeting: string): string | null {
    const call = this.last()
    return call?.number === number && isCarried(call) ? this.#meetings.keep(number, meeting) : null
  }

  /** What RealtimeKit tells of the meeting of the call that is on; each delivery once. */
  hearService(consultation: Consultation, delivery: string, event: RealtimeKitEvent): void {
    const call = this.last()
    if (!isOn(call) || this.#meetings.of(call.number) !== event.meeting.id || !this.#meetings.hears(delivery)) return
    const left: CallCommand | null =
      event.event === 'meeting.participantLeft'
        ? { type: 'carrier-left', tab: event.participant.customParticipantId }
        : // Ended by hand, in Cloudflare's own dashboard: whoever did that meant it.
          event.reason === 'HOST_ENDED_MEETING'
          ? { type: 'close' }
          : null
    const performed = left && this.perform(consultation, left, Date.now())
    if (performed?.ok && performed.value) this.#room.tell(consultation)
  }

  /** Pages that a crash took without a word are lost, and those lost for too long are gone; answers whether any was. */
  settle(consultation: Consultation, now: number): boolean {
    const call = this.last()
    if (!isOn(call)) return false
    const commands: CallCommand[] = PARTIES.flatMap((party): CallCommand[] => {
      const tab = call.seats[party]?.tab
      return tab === undefined || this.#room.sockets.hasTab(tab) ? [] : [{ type: 'page-closed', party, tab }]
    })
    const inCare = consultation.state === 'taken' || consultation.state === 'active'
    commands.push(inCare ? { type: 'pass-deadline' } : { type: 'close' })
    return commands
      .map((command) => this.perform(consultation, command, now))
      .some((performed) => performed.ok && performed.value)
  }

  /** From the page that has the seat to the page that has the other one, and to no other. */
  #relay(party: Party, { tab, to, relay }: Extract<ClientSignal, { kind: 'relay' }>): Problem | null {
    const call = this.last()
    if (!isOn(call) || call.seats[party]?.tab !== tab) return { problem: 'not-in-call' }
    const other = otherParty(party)
    // Else the other page went meanwhile: whoever comes after it begins anew.
    if (call.seats[other]?.tab === to) this.#room.sockets.tellTab(other, to, { type: 'signal', from: tab, relay })
    return null
  }
}

/** Whether RealtimeKit has the media of this call now. */
const isCarried = (call: Call | null): boolean => isOn(call) && call.carrier === 'realtimekit'

function commandOf(party: Party, signal: Exclude<ClientSignal, { kind: 'relay' }>): CallCommand {
  const { tab } = signal
  switch (signal.kind) {
    case 'join':
      return { type: 'join', party, tab, media: signal.media, call: signal.call }
    case 'leave':
      return { type: 'leave', party, tab }
    case 'media':
      return { type: 'media', party, tab, media: signal.media }
    case 'incident': {
      const { incident: kind, seconds } = signal
      if (kind === 'carrier-down') return { type: 'carrier-down', party, tab }
      return { type: 'incident', party, tab, kind, ...(seconds === undefined ? {} : { seconds }) }
    }
  }
}
