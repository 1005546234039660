import * as z from 'zod/mini'
import { attachment, type EntryView } from '../../../protocol/consultation.ts'

/**
 * What the patient wrote and the service has not yet confirmed. It is kept on the device until then, and sent again
 * under the same key after each cut: the room keeps each key once.
 */
export const outgoing = z.object({
  key: z.string(),
  /** Epoch milliseconds. */
  at: z.number(),
  text: z.optional(z.string()),
  attachment: z.optional(attachment),
  status: z.enum(['sending', 'acknowledged', 'failed']),
  /** The place in the thread, known from the acknowledgement on. */
  seq: z.optional(z.number()),
  /** Why it was refused, in the service's words. */
  problem: z.optional(z.string()),
})
export type Outgoing = z.infer<typeof outgoing>
export const outgoingList = z.array(outgoing)

export type Outbox = readonly Outgoing[]

const change = (outbox: Outbox, key: string, next: (message: Outgoing) => Outgoing): Outbox =>
  outbox.map((message) => (message.key === key ? next(message) : message))

/** Adds a message at the end; a key that is there already stays as it was. */
export const queued = (outbox: Outbox, message: Omit<Outgoing, 'status' | 'seq' | 'problem'>): Outbox =>
  outbox.some(({ key }) => key === message.key) ? outbox : [...outbox, { ...message, status: 'sending' }]

/** The service holds it; it stays in the outbox until its entry is in the thread, so that it never blinks away. */
export const acknowledged = (outbox: Outbox, key: string, seq: number): Outbox =>
  change(outbox, key, (message) => ({ ...message, status: 'acknowledged', seq }))

/** Refused for good: only its author decides what next. What was acknowledged already is not undone. */
export const failed = (outbox: Outbox, key: string, problem: string): Outbox =>
  change(outbox, key, (message) =>
    message.status === 'acknowledged' ? message : { ...message, status: 'failed', problem },
  )

export const retried = (outbox: Outbox, key: string): Outbox =>
  change(outbox, key, ({ problem: _, ...message }) => ({ ...message, status: 'sending' }))

/** Without the messages whose entries are in the thread. */
export const settled = (outbox: Outbox, entries: readonly EntryView[]): Outbox => {
  const keys = new Set(entries.flatMap(({ key }) => (key === undefined ? [] : [key])))
  const places = new Set(entries.map(({ seq }) => seq))
  return outbox.filter(({ key, seq }) => !keys.has(key) && !(seq !== undefined && places.has(seq)))
}

/** What goes out (again) once the connection is back, oldest first. */
export const unsent = (outbox: Outbox): Outbox => outbox.filter(({ status }) => status === 'sending')

/** A message as the socket and the POST take it. */
export const bodyOf = ({ key, text, attachment: file }: Outgoing) =>
  file ? { key, attachmentId: file.id } : { key, text: text ?? '' }
