import * as z from 'zod/mini'
import { attachment, type EntryView } from '../../protocol/consultation.ts'
import type { ClientMessage } from '../../protocol/socket.ts'

/**
 * What one person is sending in a thread, oldest first. An item keeps its key for as long as it lives: the room keeps
 * one entry for a key, so that sending again is always safe and never says a thing twice.
 */
export const outgoingItem = z.object({
  key: z.string(),
  /** Epoch milliseconds, of the press; no two items of a queue have the same. */
  at: z.number(),
  text: z.optional(z.string()),
  attachment: z.optional(attachment),
  /** `sent` once acknowledged: durable there, its entry not here yet. */
  state: z.enum(['sending', 'sent', 'failed']),
  /** Why it failed, in words. */
  reason: z.optional(z.string()),
})
export type OutgoingItem = z.infer<typeof outgoingItem>
export type Outgoing = readonly OutgoingItem[]

export type OutgoingBody = { text: string } | { attachment: z.infer<typeof attachment> }

/** A clock that stands still or is set back must not change the order of the presses. */
const momentAfter = (queue: Outgoing, now: number): number => Math.max(now, (queue.at(-1)?.at ?? 0) + 1)

export const enqueue = (queue: Outgoing, key: string, now: number, body: OutgoingBody): Outgoing =>
  queue.some((item) => item.key === key)
    ? queue
    : [...queue, { key, at: momentAfter(queue, now), ...body, state: 'sending' }]

const change = (queue: Outgoing, key: string, to: (item: OutgoingItem) => OutgoingItem): Outgoing =>
  queue.map((item) => (item.key === key ? to(item) : item))

export const acknowledge = (queue: Outgoing, key: string): Outgoing =>
  change(queue, key, ({ reason: _, ...item }) => ({ ...item, state: 'sent' }))

/** A refusal that comes after the acknowledgement is of a repetition: what is durable stays sent. */
export const fail = (queue: Outgoing, key: string, reason: string): Outgoing =>
  change(queue, key, (item) => (item.state === 'sent' ? item : { ...item, state: 'failed', reason }))

export const retry = (queue: Outgoing, key: string): Outgoing =>
  change(queue, key, (item) => {
    if (item.state !== 'failed') return item
    const { reason: _, ...rest } = item
    return { ...rest, state: 'sending' }
  })

export const discard = (queue: Outgoing, key: string): Outgoing => queue.filter((item) => item.key !== key)

/** Leaves what has become an entry. */
export function settle(queue: Outgoing, entries: readonly EntryView[]): Outgoing {
  const keys = new Set(entries.map(({ key }) => key))
  return queue.some(({ key }) => keys.has(key)) ? queue.filter(({ key }) => !keys.has(key)) : queue
}

export type OutgoingMessage = Extract<ClientMessage, { type: 'message' }>

/** The item on the wire; none for one that says nothing (a store of an older version). */
function messageOf({ key, text, attachment: file }: OutgoingItem): OutgoingMessage | undefined {
  if (file) return { type: 'message', key, attachmentId: file.id }
  return text === undefined ? undefined : { type: 'message', key, text }
}

/**
 * What goes out on a connection that opens, in the order of the presses. Each names the one before it that nobody has
 * acknowledged yet: where that one is lost on its way, the room does not let this one overtake it.
 */
export function toSend(queue: Outgoing): readonly OutgoingMessage[] {
  const messages = queue.flatMap((item) => (item.state === 'sending' ? (messageOf(item) ?? []) : []))
  return messages.map((message, at) => {
    const before = messages[at - 1]
    return before ? { ...message, previous: before.key } : message
  })
}
