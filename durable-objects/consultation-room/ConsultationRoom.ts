import { DurableObject } from 'cloudflare:workers'
import { type Action, type Caller, decideByOwnership } from '../../domain/access/rules.ts'
import { CONSULTATION_MAILS, consequencesOf } from '../../domain/consultation/consequences.ts'
import { type Consultation, OPEN_STATES, specialtyOf } from '../../domain/consultation/consultation.ts'
import { nextDeadline } from '../../domain/consultation/deadlines.ts'
import { type Command, decide } from '../../domain/consultation/decide.ts'
import { evolve } from '../../domain/consultation/events.ts'
import type { Party } from '../../domain/consultation/notices.ts'
import { type Opening, openConsultation } from '../../domain/consultation/open.ts'
import type { Entry, NewEntry } from '../../domain/consultation/thread.ts'
import type { Step } from '../../domain/intake/answers.ts'
import type { Locale } from '../../domain/language/phrase.ts'
import { type Limits, limitsFrom } from '../../domain/limits.ts'
import { accept, type Result, refuse } from '../../domain/result.ts'
import { refreshSeconds } from '../../domain/waiting/estimate.ts'
import type { AttachmentView, ConsultationView, EntryView } from '../../protocol/consultation.ts'
import { type Problem, problemDetails } from '../../protocol/problems.ts'
import { problemOf } from '../../protocol/refusals.ts'
import { CLIENT_MESSAGE_MAX_BYTES, clientMessage, type MessageBody } from '../../protocol/socket.ts'
import type { PlaceInQueue } from '../waiting-room/WaitingRoom.ts'
import { type CareFacts, careFactsOf } from './careFacts.ts'
import { drainOutbox } from './drainOutbox.ts'
import { cardOf, projectionOf } from './projections.ts'
import { RoomStore } from './RoomStore.ts'
import { broadcast, FLOOD, seatOf, sendTo } from './roomSocket.ts'
import { type Audience, viewConsultation, viewEntry } from './roomView.ts'

export type Reader = { caller: Caller; locale: Locale }
export type Answered<Value> = Result<Value, Problem>

/** What each command asks of the table of rules; those without come from the house itself. */
const ACTION_OF = {
  answer: 'consultation.answer',
  attach: 'consultation.attach',
  detach: 'consultation.attach',
  'decide-waiting': 'consultation.decide-waiting',
  take: 'consultation.take',
  release: 'consultation.release',
  end: 'consultation.end',
  rate: 'consultation.rate',
} as const satisfies Partial<Record<Command['type'], Action>>
type AnswerCommand = Extract<Command, { type: 'answer' }>
export type RequestedCommand = Exclude<Extract<Command, { type: keyof typeof ACTION_OF }>, AnswerCommand>

const NOT_FOUND: Problem = { problem: 'not-found' }

/**
 * The one authority on a consultation (architecture.md): its state, its thread, its deadlines. Every change is one
 * synchronous transaction, and is told to anyone only after.
 */
export class ConsultationRoom extends DurableObject<Env> {
  readonly #store: RoomStore
  readonly #limits: Limits
  /** The place last told and when to tell the next: a nap forgets both, and the next alarm asks again. */
  #lastPlace: PlaceInQueue | null = null
  #placeRefresh = 0
  /** When each socket's last messages came, against floods; a nap forgets it, which is kind enough. */
  readonly #recent = new WeakMap<WebSocket, number[]>()

  constructor(state: DurableObjectState, env: Env) {
    super(state, env)
    this.#store = new RoomStore(state.storage)
    this.#limits = limitsFrom(env)
    state.setWebSocketAutoResponse(new WebSocketRequestResponsePair('ping', 'pong'))
  }

  /** Opens the question; a second opening changes nothing. */
  async open(opening: Opening): Promise<void> {
    if (!this.#store.consultation()) this.#store.transaction(() => this.#keep(openConsultation(opening)))
    await this.#arm()
  }

  async read(reader: Reader): Promise<Answered<ConsultationView>> {
    const found = this.#find(reader.caller, 'consultation.read')
    return found.ok ? accept(await this.#view(found.value, audienceOf(found.value, reader))) : found
  }

  /** Whether the question is open; `unknown` where none was ever opened. */
  async openness(): Promise<'open' | 'closed' | 'unknown'> {
    const stored = this.#store.consultation()
    if (!stored) return 'unknown'
    return OPEN_STATES.includes(stored.consultation.state) ? 'open' : 'closed'
  }

  /** An answer to the bot; its value travels as JSON, since it may be anything until it is checked. */
  async answer(reader: Reader, step: Step, value: string): Promise<Answered<ConsultationView>> {
    return this.#perform(reader, { type: 'answer', step, value: JSON.parse(value) })
  }

  /** Whether one more file may come, before its bytes are read. */
  async mayAttach(reader: Reader): Promise<Answered<true>> {
    const found = this.#find(reader.caller, 'consultation.attach')
    if (!found.ok) return found
    const { state, attachments } = found.value
    if (state !== 'intake') return refuse<Problem>({ problem: 'already-sent' })
    return attachments.length < this.#limits.attachmentsMax
      ? accept(true)
      : refuse<Problem>({ problem: 'too-many-attachments' })
  }

  /** Does what a person asks, if they may; the answer is the consultation after it. */
  async perform(reader: Reader, command: RequestedCommand): Promise<Answered<ConsultationView>> {
    return this.#perform(reader, command)
  }

  async #perform(reader: Reader, command: RequestedCommand | AnswerCommand): Promise<Answered<ConsultationView>> {
    const found = this.#find(reader.caller, ACTION_OF[command.type])
    if (!found.ok) return found
    if (command.type === 'take' && command.doctor.specialty !== specialtyOf(found.value)) return refuse(NOT_FOUND)
    const done = this.#decide(command.type === 'take' ? { ...command, patientHere: this.#patientHere() } : command)
    if (!done.ok) return done
    await this.#arm()
    return accept(await this.#view(done.value, audienceOf(done.value, reader)))
  }

  /** Says something in the thread; `again` tells that it was said before under this key. */
  async say(reader: Reader, message: MessageBody): Promise<Answered<{ entry: EntryView; again: boolean }>> {
    const found = this.#find(reader.caller, 'consultation.speak')
    if (!found.ok) return found
    const said = this.#say(found.value, partyOf(found.value, reader.caller), message)
    if (!said.ok) return said
    await this.#arm()
    return accept({ entry: viewEntry(said.value.entry, audienceOf(found.value, reader)), again: said.value.again })
  }

  /** A document was made: it is announced once, however often this is called. */
  async addDocument(document: Extract<Command, { type: 'add-document' }>['document']): Promise<void> {
    if (!this.#store.consultation()) return
    this.#decide({ type: 'add-document', document })
    await this.#arm()
  }

  /** What a report or a prescription rests on: for the treating doctor, from taking the question on. */
  async careFacts(caller: Caller, action: Action): Promise<Answered<CareFacts>> {
    const found = this.#find(caller, action)
    return found.ok ? careFactsOf(found.value) : found
  }

  /** A file of this consultation, to whoever may see it. */
  async attachment(caller: Caller, id: string): Promise<Answered<AttachmentView>> {
    const found = this.#find(caller, 'consultation.read-attachment')
    if (!found.ok) return found
    const file = found.value.attachments.find((attachment) => attachment.id === id)
    return file ? accept(file) : refuse(NOT_FOUND)
  }

  /** Tells the queue again what it should know: a waiting room can be rebuilt from its rooms. */
  async announce(): Promise<void> {
    this.#store.transaction(() => this.#store.post('queue', '', Date.now()))
    await this.#arm()
  }

  /** Rows that no try could deliver, for the health check. */
  async parked(): Promise<number> {
    return this.#store.parked()
  }

  /** The handshake of the consultation's socket; the Worker has signed the reader in, and the room decides. */
  override async fetch(request: Request): Promise<Response> {
    const reader = parseReader(request)
    const found = this.#find(reader.caller, 'consultation.read')
    if (!found.ok) return new Response(null, { status: 404 })
    const { 0: client, 1: server } = new WebSocketPair()
    const audience = audienceOf(found.value, reader)
    const { party } = audience
    const accountId = reader.caller.kind === 'account' ? reader.caller.accountId : ''
    server.serializeAttachment({ party, accountId, locale: reader.locale })
    this.ctx.acceptWebSocket(server, [party])
    const after = Number(new URL(request.url).searchParams.get('after') ?? 0)
    if (party === 'patient') this.#decide({ type: 'patient-arrives' })
    const consultation = this.#store.consultation()?.consultation ?? found.value
    const entries = this.#store.entriesAfter(Number.isSafeInteger(after) ? after : 0)
    sendTo(server, {
      type: 'welcome',
      consultation: await this.#view(consultation, audience),
      entries: entries.map((entry) => viewEntry(entry, audience)),
    })
    await this.#arm()
    return new Response(null, { status: 101, webSocket: client })
  }

  override async webSocketMessage(socket: WebSocket, data: string | ArrayBuffer): Promise<void> {
    const { party, locale } = seatOf(socket)
    const turnDown = (problem: Problem, key?: string) =>
      sendTo(socket, { type: 'problem', problem: problemDetails(problem, locale), ...(key ? { key } : {}) })
    const text = typeof data === 'string' ? data : ''
    if (new TextEncoder().encode(text).byteLength > CLIENT_MESSAGE_MAX_BYTES) return turnDown({ problem: 'too-large' })
    const message = clientMessage.safeParse(parseJson(text))
    if (!message.success) return turnDown({ problem: 'malformed' })
    const { key } = message.data
    if (this.#floods(socket)) return turnDown({ problem: 'too-many-requests' }, key)
    const consultation = this.#store.consultation()?.consultation
    // A socket outlives a hand-back: the doctor it seated may no longer be the one who treats.
    if (!consultation || !this.#stillSeated(socket, consultation)) return turnDown(NOT_FOUND, key)
    const said = this.#say(consultation, party, message.data)
    if (!said.ok) return turnDown(said.refusal, key)
    sendTo(socket, { type: 'ack', key, seq: said.value.entry.seq })
    if (said.value.again) sendTo(socket, { type: 'entry', entry: viewEntry(said.value.entry, { party, locale }) })
    await this.#arm()
  }

  override async webSocketClose(socket: WebSocket, code: number): Promise<void> {
    // 1005 and 1006 are words about a close, not codes that may be sent.
    socket.close(code === 1005 || code === 1006 ? 1000 : code)
  }

  /** Deadlines, then the outbox, then the places of those who look on; whatever fails is tried again. */
  override async alarm(): Promise<void> {
    if (!this.#store.consultation()) return
    try {
      this.#decide({ type: 'pass-deadline' })
      await this.#drain()
      await this.#tellPlace()
    } finally {
      await this.#arm()
    }
  }

  /** The consultation, if this caller may do this to it; it does not exist for anyone else. */
  #find(caller: Caller, action: Action): Answered<Consultation> {
    const stored = this.#store.consultation()
    if (!stored) return refuse(NOT_FOUND)
    const { patient, doctor } = stored.consultation
    const decision = decideByOwnership(action, caller, {
      patientAccountId: patient.accountId,
      treatingDoctorId: doctor?.id ?? null,
    })
    return decision === 'allowed' ? accept(stored.consultation) : refuse<Problem>({ problem: decision })
  }

  /** Check and write, with nothing between; then everyone present hears of it. */
  #decide(command: Command): Answered<Consultation> {
    const now = Date.now()
    const said: Entry[] = []
    const before = this.#store.consultation()
    if (!before) return refuse(NOT_FOUND)
    const decision = decide(before.consultation, command, now, this.#limits)
    if (!decision.ok) return refuse(problemOf(decision.refusal))
    if (decision.value.length === 0) return accept(before.consultation)
    let after = before.consultation
    this.#store.transaction(() => {
      for (const event of decision.value) {
        after = evolve(after, event)
        const consequences = consequencesOf(event, after, Math.ceil(this.#limits.waitTimeoutSeconds / 60))
        said.push(...consequences.entries.map((entry) => this.#store.append(entry, now)))
        if (consequences.queue) this.#store.post('queue', '', now)
        if (consequences.mail) this.#store.post('mail', consequences.mail, now)
      }
      this.#keep(after)
    })
    for (const entry of said) this.#tell(entry)
    this.#tellState(after)
    return accept(after)
  }

  #keep(consultation: Consultation): void {
    this.#store.save(consultation)
    this.#store.post('project', '', Date.now())
  }

  #say(
    consultation: Consultation,
    from: 'patient' | 'doctor',
    message: MessageBody,
  ): Answered<{ entry: Entry; again: boolean }> {
    const known = this.#store.entryOf(from, message.key)
    if (known) return accept({ entry: known, again: true })
    const may = this.#decide({ type: 'speak', from })
    if (!may.ok) return may
    const entry = entryOf(consultation, from, message)
    if (!entry) return refuse(NOT_FOUND)
    const placed = this.#store.transaction(() => this.#store.append(entry, Date.now()))
    this.#tell(placed)
    return accept({ entry: placed, again: false })
  }

  #tell(entry: Entry): void {
    broadcast(this.#present(), (audience) => ({ type: 'entry', entry: viewEntry(entry, audience) }))
  }

  #tellState(consultation: Consultation): void {
    const now = Date.now()
    const place = this.#lastPlace
    // The thread travels as entries: repeating it at each change would grow with its square.
    broadcast(this.#present(), (audience) => ({
      type: 'consultation',
      consultation: viewConsultation(consultation, [], place, audience, now),
    }))
  }

  /** The sockets whose people may still be here: a doctor who handed the question back no longer listens. */
  #present(): WebSocket[] {
    const consultation = this.#store.consultation()?.consultation
    return consultation ? this.ctx.getWebSockets().filter((socket) => this.#stillSeated(socket, consultation)) : []
  }

  #stillSeated(socket: WebSocket, { patient, doctor }: Consultation): boolean {
    const { party, accountId } = seatOf(socket)
    return accountId === (party === 'patient' ? patient.accountId : doctor?.id)
  }

  #patientHere(): boolean {
    return this.ctx.getWebSockets('patient').some((socket) => socket.readyState === WebSocket.OPEN)
  }

  #floods(socket: WebSocket): boolean {
    const now = Date.now()
    const recent = (this.#recent.get(socket) ?? []).filter((at) => at > now - FLOOD.windowMs)
    recent.push(now)
    this.#recent.set(socket, recent)
    return recent.length > FLOOD.messages
  }

  async #view(consultation: Consultation, audience: Audience): Promise<ConsultationView> {
    const place = await this.#place(consultation)
    return viewConsultation(consultation, this.#store.entriesAfter(0), place, audience, Date.now())
  }

  async #place(consultation: Consultation): Promise<PlaceInQueue | null> {
    const specialty = specialtyOf(consultation)
    if (!specialty || consultation.queuedAt === null || consultation.deadlineAt === null) return null
    try {
      // A room whose word has not arrived in the queue yet says it now: the place is asked for right after sending.
      await this.#drain()
      this.#lastPlace = await this.env.WAITING_ROOM.getByName(specialty).place(consultation.id)
      return this.#lastPlace
    } catch {
      return null
    }
  }

  /** The live place of the patient who looks on; a room that nobody looks at stays asleep. */
  async #tellPlace(): Promise<void> {
    const consultation = this.#store.consultation()?.consultation
    if (!consultation || nextDeadline(consultation) === null || !this.#patientHere()) return
    const place = await this.#place(consultation)
    if (place) this.#tellState(consultation)
    this.#placeRefresh = Date.now() + refreshSeconds(place?.position ?? 1) * 1000
  }

  async #drain(): Promise<void> {
    const stored = this.#store.consultation()
    if (!stored) return
    const truth = () => this.#store.consultation() ?? stored
    await drainOutbox(
      this.#store,
      {
        project: async () => {
          await this.env.BACKSTAGE.project(projectionOf(truth()))
        },
        queue: async () => {
          const { consultation, version } = truth()
          const specialty = specialtyOf(consultation)
          if (specialty)
            await this.env.WAITING_ROOM.getByName(specialty).keep(cardOf(consultation, version, Date.now()))
        },
        mail: async ({ id, subject }) => {
          const mail = CONSULTATION_MAILS.find((known) => known === subject)
          if (mail) await this.env.BACKSTAGE.mail(`${stored.consultation.id}:${id}`, mail, projectionOf(truth()))
        },
      },
      Date.now,
      Math.random,
    )
  }

  /** After a change, what must happen elsewhere follows by the alarm, so that nobody waits for it. */
  async #arm(): Promise<void> {
    const consultation = this.#store.consultation()?.consultation
    if (!consultation) return
    const deadline = nextDeadline(consultation)
    const looking = deadline !== null && this.#patientHere() ? Math.max(this.#placeRefresh, Date.now()) : null
    const wanted = [deadline, this.#store.nextDue(), looking].filter((at) => at !== null)
    if (wanted.length === 0) await this.ctx.storage.deleteAlarm()
    else await this.ctx.storage.setAlarm(Math.max(Date.now(), Math.min(...wanted)))
  }
}

function entryOf(consultation: Consultation, from: 'patient' | 'doctor', message: MessageBody): NewEntry | null {
  if ('text' in message) return { key: message.key, from, text: message.text }
  const attachment = consultation.attachments.find(({ id }) => id === message.attachmentId)
  return attachment ? { key: message.key, from, attachment } : null
}

const partyOf = ({ patient }: Consultation, caller: Caller): Party =>
  caller.kind === 'account' && caller.accountId === patient.accountId ? 'patient' : 'doctor'

const audienceOf = (consultation: Consultation, { caller, locale }: Reader): Audience => ({
  party: partyOf(consultation, caller),
  locale,
})

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The Worker names the signed-in reader in headers of its own; nothing from outside reaches a room directly. */
function parseReader(request: Request): Reader {
  const role = request.headers.get('x-role') === 'doctor' ? 'doctor' : 'member'
  const locale = request.headers.get('x-locale') === 'en' ? 'en' : 'fr'
  return { caller: { kind: 'account', accountId: request.headers.get('x-account') ?? '', role }, locale }
}
