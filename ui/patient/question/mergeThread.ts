import type { EntryView } from '../../../protocol/consultation.ts'
import type { Outbox, Outgoing } from './outbox.ts'

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
