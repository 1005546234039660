import { DurableObject } from 'cloudflare:workers'
import * as z from 'zod/mini'
import { isOpen, nextChange } from '../../domain/schedule/openingHours.ts'
import type { Specialty } from '../../domain/vocabulary.ts'
import { SHOWN_OUT } from '../../domain/waiting/deskPresence.ts'
import { estimateSeconds, sooner } from '../../domain/waiting/estimate.ts'
import { mayTake, overflows } from '../../domain/waiting/overflow.ts'
import type { Staff } from '../../domain/waiting/pace.ts'
import { positionOf } from '../../domain/waiting/queue.ts'
import type { DeskMessage, QueueCard, QueueView } from '../../protocol/doctor.ts'
import { specialty as specialtySchema } from '../../protocol/vocabulary.ts'
import { nextAlarm } from '../runtime/deadlines.ts'
import { migrate } from '../runtime/migrations.ts'
import { Desks } from './Desks.ts'
import { HeldGuidance } from './HeldGuidance.ts'
import { inOrder, type KeptCard, KeptCards, placeOf } from './KeptCards.ts'
import { KeptHours } from './KeptHours.ts'
import { MIGRATIONS } from './migrations.ts'
import { GENERAL, overflowingCards } from './overflowing.ts'
import { Pace } from './Pace.ts'

export type PlaceInQueue = {
  position: number
  estimateSeconds: number | null
  onlineDoctors: number
  /** Whether general practitioners see it too, and the numbers are theirs. */
  overflow: boolean
}

/** A queue as seen from outside; `oldestAt` is ISO 8601, `doctors` are accounts. */
export type WatchedQueue = { waiting: number; overdue: number; oldestAt: string | null; doctors: string[] }

/** Changes within this time go out as one, so that ten thousand arrivals are not ten thousand messages to each desk. */
const COALESCE_MS = 200
/** More than a doctor looks at: a thousand waiting must not be a thousand cards to each desk at each change. */
const CARDS_SHOWN = 100

const seat = z.object({ doctorId: z.string() })

/**
 * The order of one specialty's queue, and who is online for it; the rooms know everything else. The general
 * practitioners' queue also shows what overflows from the others: it asks them, and they wake it when that changes.
 */
export class WaitingRoom extends DurableObject<Env> {
  /** What overflows from other queues, as last asked; always none but for general practitioners. */
  #overflow: QueueCard[] = []
  /** Whether general practitioners saw any of this queue when they were told last; a nap forgets it. */
  #seenByGeneral: boolean | null = null
  readonly #cards: KeptCards
  readonly #guidance: HeldGuidance
  readonly #hours: KeptHours
  readonly #desks: Desks
  readonly #pace: Pace
  /** Questions that left this queue while general practitioners saw them, until they are told. */
  #leftOverflowing = 0

  constructor(state: DurableObjectState, env: Env) {
    super(state, env)
    migrate({ sql: state.storage.sql, transactionSync: (work) => state.storage.transactionSync(work) }, MIGRATIONS)
    this.#cards = new KeptCards(state.storage)
    this.#hours = new KeptHours(state.storage.sql)
    this.#desks = new Desks(state.storage.sql, () => this.#connected())
    this.#pace = new Pace(state.storage.sql)
    this.#guidance = new HeldGuidance(() => env.BACKSTAGE.guidance())
    state.setWebSocketAutoResponse(new WebSocketRequestResponsePair('ping', 'pong'))
  }

  /** Keeps what a room says of itself; a word older than one already heard changes nothing. */
  async keep(word: KeptCard): Promise<void> {
    const overflowed = this.#overflows()
    const left = this.#cards.keep(word, Date.now())
    if (left && overflowed) this.#leftOverflowing++
    await this.#changed(left ? 1 : 0)
  }

  /** The place of a question, and an honest estimate; `null` when it is not in this queue. */
  async place(consultationId: string): Promise<PlaceInQueue | null> {
    const specialty = this.#specialty()
    if (specialty === GENERAL) await this.#askOthers()
    else if (this.#overflows()) {
      const general = await this.env.WAITING_ROOM.getByName(GENERAL).place(consultationId)
      const own = this.#ownPlace(consultationId)
      // A specialist may be connected outside the hours: whoever comes first is whom the patient waits for.
      if (general && own)
        return { ...sooner(own, general), onlineDoctors: general.onlineDoctors + own.onlineDoctors, overflow: true }
    }
    return this.#ownPlace(consultationId)
  }

  /** The place among what the desks of this queue see. */
  #ownPlace(consultationId: string): PlaceInQueue | null {
    const position = positionOf(this.#shown().map(placeOf), consultationId)
    if (position === null) return null
    return { ...this.#expected(position), overflow: false }
  }

  #expected(position: number) {
    const staff = this.#staff()
    const estimate = estimateSeconds(position, staff, this.#pace.passed())
    return { position, estimateSeconds: estimate, onlineDoctors: staff.doctors }
  }

  /** What somebody who asks now would be told: without asking the other queues what overflows from them, as last heard. */
  async newcomer(): Promise<{ position: number; estimateSeconds: number | null; onlineDoctors: number }> {
    return this.#expected(this.#shown().length + 1)
  }

  /** Not named `queue`: that is an event of the runtime, which no other Worker can call. */
  async view(): Promise<QueueView> {
    await this.#askOthers()
    return this.#seen(await this.#guidance.now(Date.now()))
  }

  /** The questions that general practitioners may take as well, now. */
  async overflowing(): Promise<QueueCard[]> {
    return this.#overflows() ? this.#cards.all().map((card) => ({ ...card, overflow: true })) : []
  }

  /** Whether a doctor of this specialty may take a question of this queue now. */
  async mayBeTakenBy(doctor: Specialty): Promise<boolean> {
    return mayTake(doctor, this.#specialty(), this.#attendance())
  }

  /** Another queue began or ceased to overflow, or what overflows from it changed. */
  async overflowChanged(left: number): Promise<void> {
    await this.#changed(left)
  }

  /** What the desks show of the pathways changed: they hear it at once. */
  async guidanceChanged(): Promise<void> {
    this.#guidance.forget()
    await this.#changed()
  }

  /** For who runs the service: how many wait here and since when, and who is online. */
  async watch(): Promise<WatchedQueue> {
    const cards = this.#cards.all()
    return {
      waiting: cards.length,
      overdue: cards.filter(({ overdue }) => overdue).length,
      oldestAt: cards[0]?.waitingSince ?? null,
      doctors: this.#desks.working(Date.now()),
    }
  }

  /** Who takes questions of this queue, by account. */
  async doctorsOnline(): Promise<string[]> {
    return this.#desks.working(Date.now())
  }

  /** Who is at their desk, on pause or not: their devices stay silent. */
  async doctorsAtDesk(): Promise<string[]> {
    return this.#desks.present(Date.now())
  }

  /** A doctor begins or ends a pause, for all of their tabs. */
  async pause(doctorId: string, paused: boolean): Promise<void> {
    this.#desks.pause(doctorId, paused)
    await this.#changed()
  }

  /** A colleague passed a question on to this doctor: every desk of theirs hears it at once. */
  async tellDoctor(doctorId: string, consultationId: string, from: string): Promise<void> {
    const message: DeskMessage = { type: 'handed-over', consultationId, from }
    for (const socket of this.ctx.getWebSockets()) {
      if (seat.parse(socket.deserializeAttachment()).doctorId !== doctorId) continue
      try {
        socket.send(JSON.stringify(message))
      } catch {
        // That desk is gone; its doctor finds the question among their own when they come back.
      }
    }
  }

  /** When this specialty answers, as JSON: who sees its questions may change with it at once. */
  async setHours(hours: string): Promise<void> {
    if (this.#hours.keep(hours)) await this.#changed()
  }

  /** Shows a doctor out: whoever may no longer work here hears nothing more of who waits. */
  async dismiss(doctorId: string): Promise<void> {
    for (const socket of this.ctx.getWebSockets())
      if (seat.parse(socket.deserializeAttachment()).doctorId === doctorId) socket.close(SHOWN_OUT, 'suspended')
    this.#desks.leaves(doctorId, SHOWN_OUT, Date.now())
    await this.#changed()
  }

  async online(): Promise<number> {
    return this.#online()
  }

  /** A desk opens its socket: being connected is being online. The Worker has signed the doctor in. */
  override async fetch(request: Request): Promise<Response> {
    const { 0: client, 1: server } = new WebSocketPair()
    const doctorId = request.headers.get('x-account') ?? ''
    server.serializeAttachment({ doctorId })
    this.ctx.acceptWebSocket(server)
    this.#desks.arrives(doctorId)
    await this.#askOthers()
    server.send(this.#messages(await this.#guidance.now(Date.now()))(doctorId))
    await this.#changed()
    return new Response(null, { status: 101, webSocket: client })
  }

  override async webSocketMessage(): Promise<void> {
    // A desk only listens; what it does goes over HTTP.
  }

  override async webSocketClose(socket: WebSocket, code: number): Promise<void> {
    socket.close(code === 1005 || code === 1006 ? 1000 : code)
    await this.#left(socket, code)
  }

  override async webSocketError(socket: WebSocket): Promise<void> {
    await this.#left(socket, 1006)
  }

  /** A doctor whose last tab was lost still counts for a while; one who left does not. */
  async #left(socket: WebSocket, code: number): Promise<void> {
    const { doctorId } = seat.parse(socket.deserializeAttachment())
    this.#desks.leaves(doctorId, code, Date.now())
    await this.#changed()
  }

  override async alarm(): Promise<void> {
    const specialty = this.#specialty()
    const now = Date.now()
    const desks = this.ctx.getWebSockets().length > 0
    const guidance = desks ? await this.#guidance.now(now) : []
    const opening =
      specialty === GENERAL || this.#cards.all().length === 0 ? null : nextChange(this.#hours.of(specialty), now)
    this.#desks.settle(now)
    const leaving = this.#desks.nextAway()
    const turn = nextAlarm({ opening, leaving, guidance: desks ? this.#guidance.until : null }, now)
    if (turn !== null) await this.#wakeBy(turn)
    await this.#askOthers()
    this.#notePace(0, now)
    const messageFor = this.#messages(guidance)
    for (const socket of this.ctx.getWebSockets()) {
      try {
        socket.send(messageFor(seat.parse(socket.deserializeAttachment()).doctorId))
      } catch {
        // That desk is gone; it gets the whole queue when it comes back.
      }
    }
    await this.#tellGeneral(specialty)
  }

  /** General practitioners' desks hear of a change that they see, and of nothing else. */
  async #tellGeneral(specialty: Specialty): Promise<void> {
    if (specialty === GENERAL) return
    const seen = this.#overflows() && this.#cards.all().length > 0
    if (seen || this.#seenByGeneral !== false)
      await this.env.WAITING_ROOM.getByName(GENERAL).overflowChanged(this.#leftOverflowing)
    this.#leftOverflowing = 0
    this.#seenByGeneral = seen
  }

  /** Rooms of queues are named by their specialty (`getByName`). */
  #specialty(): Specialty {
    return specialtySchema.parse(this.ctx.id.name)
  }

  #attendance() {
    return { open: isOpen(this.#hours.of(this.#specialty()), Date.now()), online: this.#online() }
  }

  #overflows(): boolean {
    return overflows(this.#specialty(), this.#attendance())
  }

  async #askOthers(): Promise<void> {
    if (this.#specialty() === GENERAL) this.#overflow = await overflowingCards(this.env.WAITING_ROOM)
  }

  /** What the desks of this queue see, in order. */
  #shown(): QueueCard[] {
    return this.#overflow.length === 0 ? this.#cards.all() : inOrder([...this.#cards.all(), ...this.#overflow])
  }

  #connected(): string[] {
    const open = this.ctx.getWebSockets().filter((socket) => socket.readyState === WebSocket.OPEN)
    return open.map((socket) => seat.parse(socket.deserializeAttachment()).doctorId)
  }

  #online(): number {
    return this.#desks.working(Date.now()).length
  }

  #staff(): Staff {
    const { onlineDoctors, busyDoctors } = this.#desks.counts(Date.now())
    return { doctors: onlineDoctors, free: onlineDoctors - busyDoctors }
  }

  #notePace(left: number, now: number): void {
    const moment = { waiting: this.#shown().length, ...this.#staff(), now }
    for (let nth = 0; nth < left; nth++) this.#pace.note({ ...moment, left: true })
    this.#pace.note({ ...moment, left: false })
  }

  #seen(guidance: QueueView['guidance']): QueueView {
    const cards = this.#shown()
    return {
      ...this.#desks.counts(Date.now()),
      waiting: cards.length,
      guidance,
      cards: cards.slice(0, CARDS_SHOWN),
    }
  }

  /** The message of each desk: written twice at most, for those on pause and for the others. */
  #messages(guidance: QueueView['guidance']): (doctorId: string) => string {
    const view = this.#seen(guidance)
    const written = new Map<boolean, string>()
    return (doctorId) => {
      const paused = this.#desks.isPaused(doctorId)
      const message = written.get(paused) ?? JSON.stringify({ type: 'queue', ...view, paused })
      written.set(paused, message)
      return message
    }
  }

  /** @param left how many questions left what this queue's desks see */
  async #changed(left = 0): Promise<void> {
    this.#notePace(left, Date.now())
    await this.#wakeBy(Date.now() + COALESCE_MS)
  }

  /** Never later than it is to be woken already: something may have changed while the alarm did its work. */
  async #wakeBy(at: number): Promise<void> {
    const alarm = await this.ctx.storage.getAlarm()
    if (alarm === null || alarm > at) await this.ctx.storage.setAlarm(at)
  }
}
