import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EntryView } from '../../protocol/consultation.ts'
import { lastSeqWithoutGap, mergeEntries } from '../../ui/lib/threadEntries.ts'

const entry = (seq: number): EntryView => ({ seq, from: 'doctor', at: '2026-02-27T14:30:00Z', text: String(seq) })

test('entries that come twice or out of order stand once each, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer({ min: 1, max: 30 }))), (batches) => {
      const merged = batches.reduce<readonly EntryView[]>((known, seqs) => mergeEntries(known, seqs.map(entry)), [])
      const expected = [...new Set(batches.flat())].sort((one, other) => one - other)
      expect(merged.map(({ seq }) => seq)).toEqual(expected)
    }),
  )
})

test('a connection resumes from before a hole, so that what is missing comes', () => {
  expect(lastSeqWithoutGap([])).toBe(0)
  expect(lastSeqWithoutGap([entry(1), entry(2), entry(4)])).toBe(2)
})
