import { type ReadonlySignal, signal } from '@preact/signals'
import type { EntryView } from '../../protocol/consultation.ts'
import type { ClientMessage } from '../../protocol/socket.ts'
import {
  acknowledge,
  discard,
  enqueue,
  fail,
  messageOf,
  type Outgoing,
  type OutgoingBody,
  outgoingItem,
  retry,
  settle,
  toSend,
} from './outgoing.ts'
import { forget, keep, namesUnder, recall } from './storage.ts'

type OutgoingOptions = {
  /** Where the device keeps it; one for each person and thread. */
  name: string
  /** False when there is no connection to carry it. */
  transmit: (message: ClientMessage) => boolean
  newKey: () => string
  /** Epoch milliseconds. */
  now: () => number
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
  /** Asks again for the acknowledgements that did not come in time. */
  resend: (afterMs: number) => void
}

/** An acknowledgement that does not come is asked for again: the same key, so it does no harm. */
const isLate = (queue: Outgoing, before: number): boolean => toSend(queue).some(({ at }) => at < before)

/** The queue of one person in one thread: kept over a reload, sent in order, each thing said once. */
export function createOutgoing({ name, transmit, newKey, now }: OutgoingOptions): OutgoingModel {
  // An item for each name: two tabs of one thread then never write over each other's messages.
  const nameOf = (key: string) => `${name}:${key}`
  const items = signal<Outgoing>(
    namesUnder(`${name}:`)
      .flatMap((kept) => recall(kept, outgoingItem) ?? [])
      .toSorted((one, other) => one.at - other.at),
  )
  // Nothing goes out between the opening of a connection and its welcome: it would overtake what waits.
  let ready = false

  function put(next: Outgoing) {
    const before = items.peek()
    if (next === before) return
    items.value = next
    const left = new Set(next)
    for (const item of before) if (!left.has(item)) forget(nameOf(item.key))
    for (const item of next) if (item.state !== 'sent' && !before.includes(item)) keep(nameOf(item.key), item)
  }

  function send(queue: Outgoing) {
    if (!ready) return
    for (const item of queue) {
      const message = messageOf(item)
      if (message && !transmit(message)) return
    }
  }

  return {
    items,
    add(body, key = newKey()) {
      put(enqueue(items.peek(), key, now(), body))
      send(items.peek().slice(-1))
    },
    retry(key) {
      put(retry(items.peek(), key))
      send(toSend(items.peek()).filter((item) => item.key === key))
    },
    discard: (key) => put(discard(items.peek(), key)),
    acknowledge: (key) => put(acknowledge(items.peek(), key)),
    fail: (key, reason) => put(fail(items.peek(), key, reason)),
    settle: (entries) => put(settle(items.peek(), entries)),
    opened() {
      ready = true
      send(toSend(items.peek()))
    },
    closed() {
      ready = false
    },
    resend(afterMs) {
      if (isLate(items.peek(), now() - afterMs)) send(toSend(items.peek()))
    },
  }
}
