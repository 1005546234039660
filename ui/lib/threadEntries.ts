import type { EntryView } from '../../protocol/consultation.ts'

/** Entries by `seq`, each once and in order, whatever arrived twice or late; the later copy of one wins. */
export function mergeEntries(known: readonly EntryView[], more: readonly EntryView[]): readonly EntryView[] {
  if (more.length === 0) return known
  const bySeq = new Map(known.map((entry) => [entry.seq, entry]))
  for (const entry of more) bySeq.set(entry.seq, entry)
  return [...bySeq.values()].toSorted((one, other) => one.seq - other.seq)
}

/**
 * From where a connection resumes, after a `welcome` that was asked `after`: all it was given. The room tells all it
 * has, so the last of it is the end.
 */
export const afterWelcome = (after: number, entries: readonly EntryView[]): number =>
  entries.reduce((highest, { seq }) => Math.max(highest, seq), after)

/** After a single entry: only the next one moves on. One beyond a gap does not, so that the gap is asked for again. */
export const afterEntry = (after: number, seq: number): number => (seq === after + 1 ? seq : after)
