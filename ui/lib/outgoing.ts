import * as z from 'zod/mini'
import { attachment, type EntryView } from '../../protocol/consultation.ts'
import type { ClientMessage } from '../../protocol/socket.ts'

/**
 * What one person is sending in a thread, oldest first. An item keeps its key for as long as it lives: the room keeps
 * one entry for a key, so that sending again is always safe and never says a thing twice.
 */
export const outgoingItem = z.object({
  key: z.string(),
  /** Epoch milliseconds, of the press. */
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
export const outgoingList = z.array(outgoingItem)

type Body = { text: string } | { attachment: z.infer<typeof attachment> }

export const enqueue = (queue: Outgoing, key: string, at: number, body: Body): Outgoing => [
  ...queue,
  { key, at, ...body, state: 'sending' },
]

const change = (queue: Outgoing, key: string, to: (item: OutgoingItem) => OutgoingItem): Outgoing =>
  queue.map((item) => (item.key === key ? to(item) : item))

export const acknowledge = (queue: Outgoing, key: string): Outgoing =>
  change(queue, key, ({ reason: _, ...item }) => ({ ...item, state: 'sent' }))

/** A refusal that comes after the acknowledgement is of a repetition: what is durable stays sent. */
export const fail = (queue: Outgoing, key: string, reason: string): Outgoing =>
  change(queue, key, (item) => (item.state === 'sent' ? item : { ...item, state: 'failed', reason }))

export const retry = (queue: Outgoing, key: string): Outgoing =>
  change(queue, key, ({ reason: _, ...item }) => (item.state === 'failed' ? { ...item, state: 'sending' } : item))

export const discard = (queue: Outgoing, key: string): Outgoing => queue.filter((item) => item.key !== key)

/** Leaves what has become an entry. */
export function settle(queue: Outgoing, entries: readonly EntryView[]): Outgoing {
  const keys = new Set(entries.map(({ key }) => key))
  return queue.some(({ key }) => keys.has(key)) ? queue.filter(({ key }) => !keys.has(key)) : queue
}

/** What a reload must not lose: all that nobody acknowledged. */
export const toKeep = (queue: Outgoing): Outgoing => queue.filter(({ state }) => state !== 'sent')

/** What goes out on a connection that opens, in the order of the presses. */
export const toSend = (queue: Outgoing): ClientMessage[] =>
  queue.filter(({ state }) => state === 'sending').flatMap(messageOf)

/** The item on the wire; none for one that says nothing (a store of an older version). */
export function messageOf({ key, text, attachment: file }: OutgoingItem): ClientMessage[] {
  if (file) return [{ type: 'message', key, attachmentId: file.id }]
  return text === undefined ? [] : [{ type: 'message', key, text }]
}
