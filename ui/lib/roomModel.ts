import { batch, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Locale } from '../../domain/language/phrase.ts'
import type { CallRelay, ClientSignal } from '../../protocol/call.ts'
import type { AttachmentView, ConsultationView, EntryView } from '../../protocol/consultation.ts'
import type { ProblemDetails } from '../../protocol/problem.ts'
import { serverMessage } from '../../protocol/socket.ts'
import { retryDelayMs } from './backoff.ts'
import { newIdempotencyKey } from './idempotencyKey.ts'
import type { Outgoing } from './outgoing.ts'
import { createOutgoing } from './outgoingModel.ts'
import { createPatience } from './patience.ts'
import { connectSocket, type Socket, type SocketState } from './socket.ts'
import { lastSeqWithoutGap, mergeEntries } from './threadEntries.ts'

export type Room = {
  connection: ReadonlySignal<SocketState>
  /** Undefined until the first `welcome`, unless it was given. */
  consultation: ReadonlySignal<ConsultationView | undefined>
  /** All entries known, by `seq`. */
  entries: ReadonlySignal<readonly EntryView[]>
  /** What was said here and has no entry yet. */
  outgoing: ReadonlySignal<Outgoing>
  /** Up to which entry each side has read. */
  read: ReadonlySignal<Readonly<Record<Side, number>>>
  /** Whether the other side is writing; it ends by itself when nothing more is heard. */
  otherTyping: ReadonlySignal<boolean>
  /** Tells the other side that one is writing, at most every few seconds. */
  typing: () => void
  /** What stands in sight has been read, up to this entry. */
  markRead: (seq: number) => void
  /** The last refusal that belongs to no message. */
  problem: ReadonlySignal<ProblemDetails | undefined>
  say: (text: string) => void
  /** Under the key of its upload, so that a file goes into the thread once, whatever was interrupted. */
  sendAttachment: (attachment: AttachmentView, key: string) => void
  /** Sends a failed one again, with the same key. */
  retry: (key: string) => void
  discard: (key: string) => void
  /** The call's own messages: both ways over the same socket. */
  signals: Signals
  /** Puts in a consultation that a call answered with. */
  know: (consultation: ConsultationView) => void
  /** Opens the socket; from then on it comes back by itself. A second call does nothing. */
  connect: () => void
  dispose: () => void
}

/** Who hears what of a room concerns the call. */
export type SignalEar = {
  /** From a page of the other side. */
  onRelay: (from: string, relay: CallRelay) => void
  onRefused: (tab: string, problem: ProblemDetails) => void
  /** The room knows this page (again): what was lost in a cut may be said once more. */
  onWelcome: () => void
}
export type Signals = { send: (wanted: ClientSignal) => boolean; listen: (ear: SignalEar) => () => void }

type RoomOptions = {
  consultationId: string
  /** Whose messages these are: a device may serve both. */
  as: 'patient' | 'doctor'
  known?: ConsultationView
  /** The language of the page, in which the service's own sayings come. */
  language?: ReadonlySignal<Locale>
  onEntry?: (entry: EntryView) => void
  /** Whether the page is in sight: told to the room, which alerts the devices of who does not look. */
  visible?: ReadonlySignal<boolean>
}

type Side = 'patient' | 'doctor'

/** The first wait for each; those after it are longer. */
const RESEND_AFTER_MS = 4_000
const HOLE_AFTER_MS = 1_000
const WELCOME_AFTER_MS = 5_000
/** While somebody writes they say so this often; unheard for twice as long, they stopped. */
const TYPING_EVERY_MS = 2_500
const TYPING_STAYS_MS = 6_000
/** Marks of a fast conversation go out together. */
const READ_AFTER_MS = 300
const NOTHING_READ: Readonly<Record<Side, number>> = { patient: 0, doctor: 0 }

/** A consultation's room as one person sees it: its socket, its entries, and what is on its way out. */
export function createRoom({ consultationId, as, known, language, onEntry, visible }: RoomOptions): Room {
  const consultation = signal(known)
  const entries = signal<readonly EntryView[]>(known?.entries ?? [])
  const problem = signal<ProblemDetails | undefined>(undefined)
  const connection = signal<SocketState>('connecting')
  const read = signal(known?.read ?? NOTHING_READ)
  const otherTyping = signal(false)
  const other: Side = as === 'patient' ? 'doctor' : 'patient'
  let typedAt = 0
  let silence: ReturnType<typeof setTimeout> | undefined
  let marking: ReturnType<typeof setTimeout> | undefined
  let socket: Socket | undefined
  let stop: (() => void) | undefined
  /** How far the thread goes, by what was heard of it: entries may be missing. */
  let heardOf = 0
  let welcomed = false
  /** The language in which the service's own sayings were heard, and were last asked for. */
  let heard = language?.peek()
  let asked = heard

  const ears = new Set<SignalEar>()

  const outgoing = createOutgoing({
    name: `outgoing:${as}:${consultationId}`,
    transmit: (message) => socket?.send(message) ?? false,
    newKey: newIdempotencyKey,
    now: Date.now,
    resendDelayMs: (attempt) => retryDelayMs(attempt, Math.random(), RESEND_AFTER_MS),
  })
  outgoing.settle(entries.peek())

  const reconnect = () => socket?.reconnect()
  /** A hole that does not close by itself is asked for: a new connection brings all that follows its start. */
  const holes = createPatience({
    stuckAt() {
      const whole = lastSeqWithoutGap(entries.peek())
      return whole < Math.max(heardOf, entries.peek().at(-1)?.seq ?? 0) ? whole : undefined
    },
    delayMs: (attempt) => retryDelayMs(attempt, Math.random(), HOLE_AFTER_MS),
    help: reconnect,
  })
  const welcome = createPatience({
    stuckAt: () => (welcomed || connection.peek() !== 'open' ? undefined : 'welcome'),
    delayMs: (attempt) => retryDelayMs(attempt, Math.random(), WELCOME_AFTER_MS),
    help: reconnect,
  })

  function learn(more: readonly EntryView[]) {
    batch(() => {
      entries.value = mergeEntries(entries.peek(), more)
      outgoing.settle(more)
    })
    holes.look()
  }

  function hearOf(seq: number) {
    heardOf = Math.max(heardOf, seq)
    holes.look()
  }

  function learnRead(more: Readonly<Record<Side, number>>) {
    const { patient, doctor } = read.peek()
    if (more.patient <= patient && more.doctor <= doctor) return
    read.value = { patient: Math.max(patient, more.patient), doctor: Math.max(doctor, more.doctor) }
  }

  function hearTyping(writes: boolean) {
    clearTimeout(silence)
    otherTyping.value = writes
    if (writes) silence = setTimeout(() => hearTyping(false), TYPING_STAYS_MS)
  }

  function tellReadNow() {
    clearTimeout(marking)
    marking = undefined
    socket?.send({ type: 'read', seq: read.peek()[as] })
  }

  function tellRead() {
    clearTimeout(marking)
    marking = setTimeout(tellReadNow, READ_AFTER_MS)
  }

  /** What comes late, over another connection or an answer under way, never takes the place of what is newer. */
  function know(next: ConsultationView) {
    batch(() => {
      if (next.revision > (consultation.peek()?.revision ?? 0)) consultation.value = next
      learnRead(next.read)
      learn(next.entries)
    })
  }

  function onMessage(data: unknown) {
    const parsed = serverMessage.safeParse(data)
    if (!parsed.success) return
    const message = parsed.data
    switch (message.type) {
      case 'welcome':
        heard = asked
        know(message.consultation)
        learn(message.entries)
        welcomed = true
        welcome.look()
        if (read.peek()[as] > message.consultation.read[as]) tellRead()
        if (visible?.peek() === false) socket?.send({ type: 'sight', visible: false })
        // Only now is it known which of the messages had arrived before the cut.
        outgoing.opened()
        for (const ear of ears) ear.onWelcome()
        return
      case 'entry':
        if (message.entry.from === other) hearTyping(false)
        learn([message.entry])
        return onEntry?.(message.entry)
      case 'ack':
        outgoing.acknowledge(message.key)
        return hearOf(message.seq)
      case 'missing':
        return outgoing.missed()
      case 'pong':
        return hearOf(message.seq)
      case 'consultation':
        return know(message.consultation)
      case 'typing':
        return message.from === other ? hearTyping(true) : undefined
      case 'read':
        learnRead({ ...NOTHING_READ, [message.from]: message.seq })
        return hearOf(message.seq)
      case 'signal':
        for (const ear of ears) ear.onRelay(message.from, message.relay)
        return
      case 'problem': {
        const { key, problem: why } = message
        if (key === undefined) problem.value = why
        else {
          outgoing.fail(key, why.detail)
          for (const ear of ears) ear.onRefused(key, why)
        }
      }
    }
  }

  function connect() {
    if (stop) return
    const opened = connectSocket({
      path() {
        asked = language?.peek()
        const after = heard === asked ? lastSeqWithoutGap(entries.peek()) : 0
        return `/api/consultations/${encodeURIComponent(consultationId)}/socket?after=${after}${asked ? `&lang=${asked}` : ''}`
      },
      onMessage,
      ping: 'ping',
    })
    socket = opened
    const watch = effect(() => {
      connection.value = opened.state.value
      if (opened.state.value !== 'open') {
        welcomed = false
        outgoing.closed()
        hearTyping(false)
      }
      welcome.look()
    })
    // Another language: what the service said is heard again from the start.
    const tongue = effect(() => {
      if (language && language.value !== heard) opened.reconnect()
    })
    const sight = effect(() => {
      const seen = visible?.value ?? true
      if (visible && welcomed) opened.send({ type: 'sight', visible: seen })
    })
    stop = () => {
      sight()
      tongue()
      clearTimeout(silence)
      // Who reads and goes on at once has read it all the same.
      if (marking !== undefined) tellReadNow()
      watch()
      outgoing.closed()
      for (const patience of [holes, welcome]) patience.stop()
      opened.close()
    }
  }

  return {
    connection,
    consultation,
    entries,
    outgoing: outgoing.items,
    problem,
    read,
    otherTyping,
    typing() {
      const now = Date.now()
      if (now - typedAt < TYPING_EVERY_MS) return
      typedAt = now
      socket?.send({ type: 'typing' })
    },
    markRead(seq) {
      if (seq <= read.peek()[as]) return
      learnRead({ ...NOTHING_READ, [as]: seq })
      tellRead()
    },
    say(text) {
      const trimmed = text.trim()
      typedAt = 0
      if (trimmed !== '') outgoing.add({ text: trimmed })
    },
    sendAttachment: (attachment, key) => outgoing.add({ attachment }, key),
    retry: outgoing.retry,
    discard: outgoing.discard,
    signals: {
      send: (wanted) => (welcomed ? (socket?.send({ type: 'signal', signal: wanted }) ?? false) : false),
      listen(ear) {
        ears.add(ear)
        return () => void ears.delete(ear)
      },
    },
    know,
    connect,
    dispose() {
      stop?.()
      // A page that was left never connects again, whatever answer is still under way.
      stop = () => {}
    },
  }
}
