import type { EntryView } from '../../../protocol/consultation.ts'
import type { Outbox, Outgoing } from './outbox.ts'

/** Each entry once, in order of `seq`, whatever came twice or late. */
export function mergeEntries(known: readonly EntryView[], incoming: readonly EntryView[]): readonly EntryView[] {
  if (incoming.length === 0) return known
  const bySeq = new Map(known.map((entry) => [entry.seq, entry]))
  for (const entry of incoming) bySeq.set(entry.seq, entry)
  return [...bySeq.values()].toSorted((one, other) => one.seq - other.seq)
}

/** The last `seq` before the first gap: what to ask for after a cut, so that a hole is filled. */
export function lastSeqWithoutGap(entries: readonly EntryView[]): number {
  let last = 0
  for (const { seq } of entries) {
    if (seq !== last + 1) break
    last = seq
  }
  return last
}

export type ThreadLine = { kind: 'entry'; entry: EntryView } | { kind: 'outgoing'; message: Outgoing }

/** The thread as it is read: what is known, then what is on its way. */
export const threadLines = (entries: readonly EntryView[], outbox: Outbox): readonly ThreadLine[] => [
  ...entries.map((entry): ThreadLine => ({ kind: 'entry', entry })),
  ...outbox.map((message): ThreadLine => ({ kind: 'outgoing', message })),
]
