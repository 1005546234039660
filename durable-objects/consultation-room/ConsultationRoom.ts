import { DurableObject } from 'cloudflare:workers'
import { type Action, type Caller, decideByOwnership } from '../../domain/access/rules.ts'
import {
  type Attachment,
  type Consultation,
  OPEN_STATES,
  specialtyOf,
  type TreatingDoctor,
} from '../../domain/consultation/consultation.ts'
import { nextDeadline } from '../../domain/consultation/deadlines.ts'
import type { Command } from '../../domain/consultation/decide.ts'
import type { Party } from '../../domain/consultation/notices.ts'
import { type Opening, openConsultation } from '../../domain/consultation/open.ts'
import type { Step } from '../../domain/intake/answers.ts'
import { type Limits, limitsFrom } from '../../domain/limits.ts'
import { accept, type Result, refuse } from '../../domain/result.ts'
import type { ConsultationView, EntryView } from '../../protocol/consultation.ts'
import { type Problem, problemDetails } from '../../protocol/problems.ts'
import { type RealtimeKitEvent, realtimeKitOf } from '../../protocol/realtimeKit.ts'
import { problemOf } from '../../protocol/refusals.ts'
import type { MessageBody } from '../../protocol/socket.ts'
import { arm, runAlarm } from '../runtime/alarm.ts'
import type { Deadlines } from '../runtime/deadlines.ts'
import { type CareFacts, careFactsOf } from './careFacts.ts'
import { change, keep } from './change.ts'
import { ACTION_OF, type AnswerCommand, type RequestedCommand } from './commands.ts'
import { drainOutbox } from './drainOutbox.ts'
import { LivePlace } from './LivePlace.ts'
import { LANES, type Lane } from './lanes.ts'
import { type PlaceInMeeting, RoomCalls } from './RoomCalls.ts'
import { type FileOfPatient, RoomFiles } from './RoomFiles.ts'
import { RoomSides } from './RoomSides.ts'
import { RoomSockets, seatOf, sendTo } from './RoomSockets.ts'
import { RoomStore } from './RoomStore.ts'
import { RoomThread } from './RoomThread.ts'
import { RoomViews } from './RoomViews.ts'
import { audienceOf, parseReader, partyOf, type Reader } from './reader.ts'
import { readMessage } from './readMessage.ts'
import { roomEffects } from './roomEffects.ts'
import { viewEntry } from './roomView.ts'

export type Answered<Value> = Result<Value, Problem>

const NOT_FOUND: Problem = { problem: 'not-found' }

/**
 * The one authority on a consultation (architecture.md): its state, its thread, its deadlines. Every change is one
 * synchronous transaction, and is told to anyone only after.
 */
export class ConsultationRoom extends DurableObject<Env> {
  readonly #store: RoomStore
  readonly #sockets: RoomSockets
  readonly #sides: RoomSides
  readonly #files: RoomFiles
  readonly #calls: RoomCalls
  readonly #limits: Limits
  readonly #views: RoomViews
  readonly #thread: RoomThread

  constructor(state: DurableObjectState, env: Env) {
    super(state, env)
    this.#store = new RoomStore(state.storage)
    this.#sockets = new RoomSockets(state, env.RATE_LIMITS !== 'off')
    this.#sockets.reaches(this.#store.lastSeq())
    this.#sides = new RoomSides(
      state.storage.sql,
      (party) => this.#sockets.connected(party, this.#consultation()),
      (party) => this.#sockets.inSight(party, this.#consultation()),
    )
    this.#limits = limitsFrom(env)
    this.#files = new RoomFiles(this.#store, this.#limits, {
      find: (caller, action) => this.#find(caller, action),
      attach: (consultation, attachment) => this.#change(consultation, { type: 'attach', attachment }),
    })
    this.#calls = new RoomCalls(state.storage.sql, {
      sockets: this.#sockets,
      carrier: realtimeKitOf(env) ? 'realtimekit' : 'embedded',
      endMeeting: (meeting) => this.#store.post('meeting', meeting, Date.now()),
      tell: (consultation) => this.#views.tell(consultation),
      say: (consultation, notice) =>
        this.#sockets.tellEntries(consultation, [
          this.#store.append({ key: null, from: 'system', notice }, Date.now()),
        ]),
    })
    this.#views = new RoomViews({
      store: this.#store,
      sockets: this.#sockets,
      sides: this.#sides,
      calls: this.#calls,
      place: new LivePlace(env.WAITING_ROOM),
      limits: this.#limits,
      announce: () => this.#drain(['queue']),
    })
    this.#thread = new RoomThread({
      store: this.#store,
      sockets: this.#sockets,
      sides: this.#sides,
      files: this.#files,
      limits: this.#limits,
      tell: (consultation) => this.#views.tell(consultation),
    })
  }

  /** Opens the question; a second opening changes nothing. */
  async open(opening: Opening): Promise<void> {
    if (!this.#store.consultation())
      this.#store.transaction(() => keep(this.#store, openConsultation(opening), Date.now()))
    await this.#arm()
  }

  async read(reader: Reader): Promise<Answered<ConsultationView>> {
    const found = this.#find(reader.caller, 'consultation.read')
    return found.ok ? accept(await this.#views.whole(found.value, audienceOf(found.value, reader))) : found
  }

  /** Whether the question is open; `unknown` where none was ever opened. */
  async openness(): Promise<'open' | 'closed' | 'unknown'> {
    const consultation = this.#consultation()
    if (!consultation) return 'unknown'
    return OPEN_STATES.includes(consultation.state) ? 'open' : 'closed'
  }

  /** An answer to the bot; its value travels as JSON, since it may be anything until it is checked. */
  async answer(reader: Reader, step: Step, value: string): Promise<Answered<ConsultationView>> {
    return this.#perform(reader, { type: 'answer', step, value: JSON.parse(value) })
  }

  /** Whether one more file may come, before its bytes are read. */
  async mayAttach(reader: Reader): Promise<Answered<true>> {
    return this.#files.mayCome(reader)
  }

  /** Good bytes are about to be stored: from here on the room knows of them. The answer is the file's id. */
  async reserveUpload(reader: Reader): Promise<Answered<string>> {
    const reserved = this.#files.reserve(reader, Date.now())
    await this.#arm()
    return reserved
  }

  /** The bytes are stored: the file is the question's, or ready to be sent in the thread. */
  async keepUpload(reader: Reader, file: Attachment): Promise<Answered<true>> {
    const kept = this.#files.keep(reader, file)
    await this.#arm()
    return kept
  }

  /** Does what a person asks, if they may; the answer is the consultation after it. */
  async perform(reader: Reader, command: RequestedCommand): Promise<Answered<ConsultationView>> {
    return this.#perform(reader, command)
  }

  /** Says something in the thread; `again` tells that it was said before under this key. */
  async say(reader: Reader, message: MessageBody): Promise<Answered<{ entry: EntryView; again: boolean }>> {
    const found = this.#find(reader.caller, 'consultation.speak')
    if (!found.ok) return found
    const said = this.#thread.say(found.value, partyOf(found.value, reader.caller), message)
    if (!said.ok) return said
    await this.#arm()
    return accept({ entry: viewEntry(said.value.entry, audienceOf(found.value, reader)), again: said.value.again })
  }

  /** Gives the consultation to another account, or, with an empty name, to none: to the one before it no longer exists. */
  async moveTo(accountId: string, patientId?: string): Promise<void> {
    const consultation = this.#consultation()
    if (!consultation) return
    this.#change(consultation, { type: 'move', accountId, ...(patientId === undefined ? {} : { patientId }) })
    await this.#arm()
  }

  /** The profile names other allergies than before: whoever treats sees them at once. */
  async learnAllergies(allergies: string): Promise<void> {
    const consultation = this.#consultation()
    if (!consultation) return
    this.#change(consultation, { type: 'learn-allergies', allergies })
    await this.#arm()
  }

  /** A document was made: it is announced once, however often this is called. */
  async addDocument(document: Extract<Command, { type: 'add-document' }>['document']): Promise<void> {
    const consultation = this.#consultation()
    if (!consultation) return
    this.#change(consultation, { type: 'add-document', document })
    await this.#arm()
  }

  /** What a report or a prescription rests on: for the treating doctor, from taking the question on. */
  async careFacts(caller: Caller, action: Action): Promise<Answered<CareFacts>> {
    const found = this.#find(caller, action)
    return found.ok ? careFactsOf(found.value, this.#calls.all()) : found
  }

  /** Whether this caller may be in a call now. */
  async mayCall({ caller }: Reader): Promise<Answered<true>> {
    const found = this.#find(caller, 'consultation.call')
    if (!found.ok) return found
    const { state } = found.value
    return state === 'taken' || state === 'active' ? accept(true) : refuse<Problem>({ problem: 'not-in-care' })
  }

  /** The meeting of the call that this page has a seat in, where RealtimeKit carries it. */
  async callMeeting(reader: Reader, tab: string): Promise<Answered<PlaceInMeeting>> {
    const found = this.#find(reader.caller, 'consultation.call')
    return found.ok ? this.#calls.meeting(partyOf(found.value, reader.caller), tab) : found
  }

  /** A meeting was made for a call; answers the one that is the call's. */
  async keepMeeting(call: number, meeting: string): Promise<string | null> {
    return this.#calls.keepMeeting(call, meeting)
  }

  /** A page was let into the meeting of its call. */
  async keepParticipant(tab: string, participant: string): Promise<void> {
    this.#calls.keepParticipant(tab, participant)
  }

  /** RealtimeKit's webhook, whose signature the Worker has checked. */
  async hearRealtimeKit(delivery: string, event: RealtimeKitEvent): Promise<void> {
    const consultation = this.#consultation()
    if (consultation) this.#calls.hearService(consultation, delivery, event)
    await this.#arm()
  }

  /** A file of this consultation, to whoever may see it. */
  async attachment(caller: Caller, id: string): Promise<Answered<FileOfPatient>> {
    return this.#files.read(caller, id)
  }

  /** A file of the thread that its sender gives up before sending it. */
  async discardUpload(reader: Reader, id: string): Promise<Answered<true>> {
    const discarded = this.#files.discard(reader, id, Date.now())
    await this.#arm()
    return discarded
  }

  /** Tells the queue again what it should know: a waiting room can be rebuilt from its rooms. */
  async announce(): Promise<void> {
    this.#store.transaction(() => this.#store.post('queue', '', Date.now()))
    await this.#arm()
  }

  /** Tries a row again that was given up, as an administrator asks; false when there is none. */
  async retry(row: string): Promise<boolean> {
    const found = this.#store.unpark(row, Date.now())
    await this.#arm()
    return found
  }

  /** The handshake of the consultation's socket; the Worker has signed the reader in, and the room decides. */
  override async fetch(request: Request): Promise<Response> {
    const { caller, accountId, locale } = parseReader(request)
    const found = this.#find(caller, 'consultation.read')
    if (!found.ok) return new Response(null, { status: 404 })
    const place = await this.#views.place(found.value)
    const before = this.#consultation() ?? found.value
    const audience = audienceOf(before, { caller, locale })
    const { party } = audience
    // From here to the welcome nothing waits, so that no entry overtakes it.
    const { client, server } = this.#sockets.seat({ party, accountId, locale })
    const left = this.#sides.settle(Date.now())
    const came = this.#sides.arrives(party, Date.now())
    const after = Number(new URL(request.url).searchParams.get('after') ?? 0)
    const calls = this.#calls.settle(before, Date.now())
    const arrived = party === 'patient' ? this.#change(before, { type: 'patient-arrives' }) : accept(before)
    const consultation = arrived.ok ? arrived.value : before
    if (left || came || calls) this.#views.tell(consultation, server)
    const entries = this.#store.entriesAfter(Number.isSafeInteger(after) ? after : 0)
    sendTo(server, {
      type: 'welcome',
      consultation: this.#views.bare(consultation, place, audience),
      entries: entries.map((entry) => viewEntry(entry, audience)),
    })
    await this.#arm()
    return new Response(null, { status: 101, webSocket: client })
  }

  override async webSocketMessage(socket: WebSocket, data: string | ArrayBuffer): Promise<void> {
    const { party, locale } = seatOf(socket)
    const turnDown = (problem: Problem, key?: string) =>
      sendTo(socket, { type: 'problem', problem: problemDetails(problem, locale), ...(key ? { key } : {}) })
    const message = readMessage(data)
    if (!message.ok) return turnDown(message.refusal)
    const key = message.value.type === 'message' ? message.value.key : undefined
    if (this.#sockets.floods(socket, Date.now())) return turnDown({ problem: 'too-many-requests' }, key)
    const consultation = this.#consultation()
    if (!consultation || !this.#sockets.stillSeated(socket, consultation)) return turnDown(NOT_FOUND, key)
    if (message.value.type === 'typing') return this.#thread.types(consultation, party)
    if (message.value.type === 'sight') return this.#thread.sees(socket, message.value.visible)
    if (message.value.type === 'read') return this.#thread.read(consultation, party, message.value.seq)
    if (message.value.type === 'signal') {
      const refused = this.#calls.hear(socket, consultation, message.value.signal)
      if (refused) turnDown(refused, message.value.signal.tab)
      return this.#arm()
    }
    const { previous } = message.value
    // A person's words stand in the order in which they were said, whatever is lost on the way here.
    if (previous && !this.#store.entryOf(party, previous)) return sendTo(socket, { type: 'missing', key: previous })
    const said = this.#thread.say(consultation, party, message.value)
    if (!said.ok) return turnDown(said.refusal, key)
    sendTo(socket, { type: 'ack', key: message.value.key, seq: said.value.entry.seq })
    if (said.value.again) sendTo(socket, { type: 'entry', entry: viewEntry(said.value.entry, { party, locale }) })
    await this.#arm()
  }

  override async webSocketClose(socket: WebSocket, code: number): Promise<void> {
    // 1005 and 1006 are words about a close, not codes that may be sent.
    socket.close(code === 1005 || code === 1006 ? 1000 : code)
    await this.#closed(socket)
  }

  override async webSocketError(socket: WebSocket): Promise<void> {
    await this.#closed(socket)
  }

  /** Deadlines, then the outbox, then the places of those who look on; whatever fails is tried again. */
  override async alarm(): Promise<void> {
    const consultation = this.#consultation()
    if (!consultation) return
    await runAlarm(
      this.ctx.storage,
      async () => {
        this.#change(consultation, { type: 'pass-deadline' })
        this.#letGo()
        this.#files.sweep(Date.now())
        this.#settleCalls()
        await this.#drain()
        await this.#views.tellPlace(this.#consultation())
      },
      () => this.#deadlines(),
    )
  }

  #consultation(): Consultation | null {
    return this.#store.consultation()?.consultation ?? null
  }

  /** The consultation, if this caller may do this to it; it does not exist for anyone else. */
  #find(caller: Caller, action: Action): Answered<Consultation> {
    const consultation = this.#consultation()
    if (!consultation) return refuse(NOT_FOUND)
    const decision = decideByOwnership(action, caller, {
      patientAccountId: consultation.patient.accountId,
      treatingDoctorId: consultation.doctor?.id ?? null,
    })
    return decision === 'allowed' ? accept(consultation) : refuse<Problem>({ problem: decision })
  }

  /** Whether a question is this doctor's to take: theirs, of their specialty, or overflowing to general practitioners. */
  async #isFor({ id, specialty }: TreatingDoctor): Promise<boolean> {
    const consultation = this.#consultation()
    const asked = consultation && specialtyOf(consultation)
    if (!asked || asked === specialty || consultation.doctor?.id === id) return true
    return this.env.WAITING_ROOM.getByName(asked).mayBeTakenBy(specialty)
  }

  async #perform(reader: Reader, command: RequestedCommand | AnswerCommand): Promise<Answered<ConsultationView>> {
    if (command.type === 'take' && !(await this.#isFor(command.doctor))) return refuse(NOT_FOUND)
    // From here on nothing waits: what is read is what is decided on.
    const found = this.#find(reader.caller, ACTION_OF[command.type])
    if (!found.ok) return found
    const wanted = 'patientHere' in command ? { ...command, patientHere: this.#patientHere() } : command
    const done = this.#change(found.value, wanted)
    if (!done.ok) return done
    await this.#arm()
    return accept(await this.#views.whole(done.value, audienceOf(done.value, reader)))
  }

  /** One change, and then everyone present hears of it. */
  #change(before: Consultation, command: Command): Answered<Consultation> {
    const done = change(this.#store, before, command, this.#limits, Date.now())
    if (!done.ok) return refuse(problemOf(done.refusal))
    const { consultation, said, changed } = done.value
    if (before.doctor && before.doctor.id !== consultation.doctor?.id) this.#leaves(before, 'doctor')
    this.#sockets.tellEntries(consultation, said)
    if (changed) {
      this.#calls.settle(consultation, Date.now())
      this.#views.tell(consultation)
    }
    return accept(consultation)
  }

  #settleCalls(): void {
    const consultation = this.#consultation()
    if (consultation && this.#calls.settle(consultation, Date.now())) this.#views.tell(consultation)
  }

  /** Who no longer treats is out at once, of the room and of the call. */
  #leaves(before: Consultation, party: Party): void {
    this.#sides.vacate(party)
    this.#calls.perform(before, { type: 'close' }, Date.now())
  }

  async #closed(socket: WebSocket): Promise<void> {
    const { party, tab } = seatOf(socket)
    this.#sides.closes(party, Date.now())
    if (tab !== undefined && !this.#sockets.hasTab(tab)) this.#settleCalls()
    await this.#arm()
  }

  /** Who closed the page and did not come back has left: the other side is told. */
  #letGo(): void {
    const consultation = this.#consultation()
    if (this.#sides.settle(Date.now()) && consultation) this.#views.tell(consultation)
  }

  #patientHere(): boolean {
    return this.#sockets.connected('patient', this.#consultation())
  }

  async #drain(lanes: readonly Lane[] = LANES): Promise<void> {
    const stored = this.#store.consultation()
    if (!stored) return
    const effects = roomEffects(
      this.env,
      () => this.#store.consultation() ?? stored,
      (party) => this.#sides.looks(party),
    )
    await drainOutbox(this.#store, effects, Date.now, Math.random, lanes)
  }

  #deadlines(): Deadlines {
    const consultation = this.#consultation()
    const deadline = consultation && nextDeadline(consultation)
    return {
      deadline,
      outbox: this.#store.nextDue(),
      place: this.#views.placeDue(consultation),
      leaving: this.#sides.nextLeaving(),
      call: this.#calls.nextDeadline(),
      files: this.#files.nextSweep(),
    }
  }

  /** After a change, what must happen elsewhere follows by the alarm, so that nobody waits for it. */
  async #arm(): Promise<void> {
    await arm(this.ctx.storage, this.#deadlines())
  }
}
