import type { EntryView } from '../../protocol/consultation.ts'

/** Entries by `seq`, each once and in order, whatever arrived twice or late; the later copy of one wins. */
export function mergeEntries(known: readonly EntryView[], more: readonly EntryView[]): readonly EntryView[] {
  if (more.length === 0) return known
  const [only] = more
  // What nearly always comes: the next one. A long thread is not sorted again for it.
  if (only && more.length === 1 && only.seq > (known.at(-1)?.seq ?? 0)) return [...known, only]
  const bySeq = new Map(known.map((entry) => [entry.seq, entry]))
  for (const entry of more) bySeq.set(entry.seq, entry)
  return [...bySeq.values()].toSorted((one, other) => one.seq - other.seq)
}

/** From where a connection resumes: the last `seq` before the first gap, so that a hole is asked for again. */
export function lastSeqWithoutGap(entries: readonly EntryView[]): number {
  if (entries.at(-1)?.seq === entries.length) return entries.length
  let last = 0
  for (const { seq } of entries) {
    if (seq !== last + 1) break
    last = seq
  }
  return last
}
