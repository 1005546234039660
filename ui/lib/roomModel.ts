import { type ReadonlySignal, signal } from '@preact/signals'
import type { AttachmentView, ConsultationView, EntryView } from '../../protocol/consultation.ts'
import type { ProblemDetails } from '../../protocol/problem.ts'
import { serverMessage } from '../../protocol/socket.ts'
import { newIdempotencyKey } from './api.ts'
import {
  acknowledge,
  discard,
  enqueue,
  fail,
  messageOf,
  type Outgoing,
  outgoingList,
  retry,
  settle,
  toKeep,
  toSend,
} from './outgoing.ts'
import { connectSocket, type SocketState } from './socket.ts'
import { forget, keep, recall } from './storage.ts'
import { afterEntry, afterWelcome, mergeEntries } from './threadEntries.ts'

export type Room = {
  connection: ReadonlySignal<SocketState>
  /** Undefined until the first `welcome`, unless it was given. */
  consultation: ReadonlySignal<ConsultationView | undefined>
  /** All entries known, by `seq`. */
  entries: ReadonlySignal<readonly EntryView[]>
  /** What was said here and has no entry yet. */
  outgoing: ReadonlySignal<Outgoing>
  /** The last refusal that belongs to no message. */
  problem: ReadonlySignal<ProblemDetails | undefined>
  say: (text: string) => void
  sendAttachment: (attachment: AttachmentView) => void
  /** Sends a failed one again, with the same key. */
  retry: (key: string) => void
  discard: (key: string) => void
  /** Puts in a consultation that a call answered with. */
  know: (consultation: ConsultationView) => void
  dispose: () => void
}

type RoomOptions = {
  consultationId: string
  /** Whose messages these are: a device may serve both. */
  as: 'patient' | 'doctor'
  known?: ConsultationView
  onEntry?: (entry: EntryView) => void
}

/** An acknowledgement that does not come is asked for again: the same key, so it does no harm. */
const RESEND_AFTER_MS = 8_000

/** A consultation's room as one person sees it: its socket, its entries, and what is on its way out. */
export function createRoom({ consultationId, as, known, onEntry }: RoomOptions): Room {
  const name = `outgoing:${as}:${consultationId}`
  const consultation = signal(known)
  const entries = signal<readonly EntryView[]>(known?.entries ?? [])
  const outgoing = signal<Outgoing>(settle(recall(name, outgoingList) ?? [], entries.peek()))
  const problem = signal<ProblemDetails | undefined>(undefined)
  let after = 0

  function queue(next: Outgoing) {
    if (next === outgoing.peek()) return
    outgoing.value = next
    const kept = toKeep(next)
    if (kept.length === 0) forget(name)
    else keep(name, kept)
  }

  function learn(more: readonly EntryView[]) {
    entries.value = mergeEntries(entries.peek(), more)
    queue(settle(outgoing.peek(), more))
  }

  function know(next: ConsultationView) {
    consultation.value = next
    learn(next.entries)
  }

  const flush = () => {
    for (const message of toSend(outgoing.peek())) socket.send(message)
  }

  function onMessage(data: unknown) {
    const parsed = serverMessage.safeParse(data)
    if (!parsed.success) return
    const message = parsed.data
    switch (message.type) {
      case 'welcome':
        after = afterWelcome(after, message.entries)
        know(message.consultation)
        learn(message.entries)
        return flush()
      case 'entry':
        after = afterEntry(after, message.entry.seq)
        learn([message.entry])
        return onEntry?.(message.entry)
      case 'ack':
        return queue(acknowledge(outgoing.peek(), message.key))
      case 'consultation':
        return know(message.consultation)
      case 'problem':
        if (message.key === undefined) problem.value = message.problem
        else queue(fail(outgoing.peek(), message.key, message.problem.detail))
    }
  }

  const socket = connectSocket({
    path: () => `/api/consultations/${encodeURIComponent(consultationId)}/socket?after=${after}`,
    onMessage,
  })
  const again = setInterval(() => {
    const late = Date.now() - RESEND_AFTER_MS
    for (const item of outgoing.peek())
      if (item.state === 'sending' && item.at < late) for (const message of messageOf(item)) socket.send(message)
  }, RESEND_AFTER_MS)

  function add(body: { text: string } | { attachment: AttachmentView }) {
    queue(enqueue(outgoing.peek(), newIdempotencyKey(), Date.now(), body))
    const item = outgoing.peek().at(-1)
    if (item) for (const message of messageOf(item)) socket.send(message)
  }

  return {
    connection: socket.state,
    consultation,
    entries,
    outgoing,
    problem,
    say(text) {
      const trimmed = text.trim()
      if (trimmed !== '') add({ text: trimmed })
    },
    sendAttachment: (attachment) => add({ attachment }),
    retry(key) {
      queue(retry(outgoing.peek(), key))
      for (const item of outgoing.peek())
        if (item.key === key) for (const message of messageOf(item)) socket.send(message)
    },
    discard: (key) => queue(discard(outgoing.peek(), key)),
    know,
    dispose() {
      clearInterval(again)
      socket.close()
    },
  }
}
