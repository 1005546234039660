import { type ReadonlySignal, signal } from '@preact/signals'
import type { EntryView } from '../../protocol/consultation.ts'
import {
  acknowledge,
  discard,
  enqueue,
  fail,
  type Outgoing,
  type OutgoingBody,
  type OutgoingMessage,
  outgoingItem,
  retry,
  settle,
  toSend,
} from './outgoing.ts'
import { createPatience } from './patience.ts'
import { forget, keep, namesUnder, recall } from './storage.ts'

type OutgoingOptions = {
  /** Where the device keeps it; one for each person and thread. */
  name: string
  /** False when there is no connection to carry it. */
  transmit: (message: OutgoingMessage) => boolean
  newKey: () => string
  /** Epoch milliseconds. */
  now: () => number
  /** How long an acknowledgement may take before it is asked for again, in milliseconds; `attempt` 0 is the first time. */
  resendDelayMs: (attempt: number) => number
}

export type OutgoingModel = {
  items: ReadonlySignal<Outgoing>
  /** A key that is known already is not sent again. */
  add: (body: OutgoingBody, key?: string) => void
  /** Sends a failed one again, with the same key. */
  retry: (key: string) => void
  discard: (key: string) => void
  acknowledge: (key: string) => void
  fail: (key: string, reason: string) => void
  settle: (entries: readonly EntryView[]) => void
  /** The room said what it has: all that it lacks goes out, oldest first. */
  opened: () => void
  closed: () => void
  /** The room lacks a message that a later one named: all that it has not acknowledged goes out again. */
  missed: () => void
}

/** Each message behind a lost one is turned down by itself: one sending again, a moment later, answers them all. */
const REPEAT_AFTER_MS = 100

/** The queue of one person in one thread: kept over a reload, sent in order, each thing said once. */
export function createOutgoing({ name, transmit, newKey, now, resendDelayMs }: OutgoingOptions): OutgoingModel {
  // An item for each name: two tabs of one thread then never write over each other's messages.
  const nameOf = (key: string) => `${name}:${key}`
  const items = signal<Outgoing>(
    namesUnder(`${name}:`)
      .flatMap((kept) => recall(kept, outgoingItem) ?? [])
      .toSorted((one, other) => one.at - other.at),
  )
  // Nothing goes out between the opening of a connection and its welcome: it would overtake what waits.
  let ready = false
  let repeating: ReturnType<typeof setTimeout> | undefined
  /** An acknowledgement that does not come is asked for again: the same keys, so it does no harm. */
  const patience = createPatience({
    stuckAt: () => (ready ? toSend(items.peek())[0]?.key : undefined),
    delayMs: resendDelayMs,
    help: () => send(toSend(items.peek())),
  })

  function put(next: Outgoing) {
    const before = items.peek()
    if (next === before) return
    items.value = next
    const left = new Set(next)
    for (const item of before) if (!left.has(item)) forget(nameOf(item.key))
    for (const item of next) if (item.state !== 'sent' && !before.includes(item)) keep(nameOf(item.key), item)
    patience.look()
  }

  function send(messages: readonly OutgoingMessage[]) {
    if (!ready) return
    for (const message of messages) if (!transmit(message)) return
  }

  return {
    items,
    add(body, key = newKey()) {
      put(enqueue(items.peek(), key, now(), body))
      send(toSend(items.peek()).slice(-1))
    },
    retry(key) {
      put(retry(items.peek(), key))
      send(toSend(items.peek()).filter((message) => message.key === key))
    },
    discard: (key) => put(discard(items.peek(), key)),
    acknowledge: (key) => put(acknowledge(items.peek(), key)),
    fail: (key, reason) => put(fail(items.peek(), key, reason)),
    settle: (entries) => put(settle(items.peek(), entries)),
    opened() {
      ready = true
      send(toSend(items.peek()))
      patience.look()
    },
    closed() {
      ready = false
      patience.look()
    },
    missed() {
      if (repeating !== undefined) return
      repeating = setTimeout(() => {
        repeating = undefined
        send(toSend(items.peek()))
      }, REPEAT_AFTER_MS)
    },
  }
}
