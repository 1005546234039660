import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EntryView } from '../../protocol/consultation.ts'
import { acknowledge, discard, enqueue, fail, retry, settle, toKeep, toSend } from '../../ui/lib/outgoing.ts'
import { afterEntry, afterWelcome, mergeEntries } from '../../ui/lib/threadEntries.ts'

const entry = (seq: number, key?: string): EntryView => ({
  seq,
  from: 'doctor',
  at: '2026-02-27T14:30:00Z',
  text: String(seq),
  ...(key === undefined ? {} : { key }),
})
const two = enqueue(enqueue([], 'a', 1, { text: 'Bonjour' }), 'b', 2, { text: 'Depuis quand ?' })

test('what was pressed goes out in the order of the presses, with the keys of the presses', () => {
  expect(toSend(two)).toEqual([
    { type: 'message', key: 'a', text: 'Bonjour' },
    { type: 'message', key: 'b', text: 'Depuis quand ?' },
  ])
})

test('an acknowledged message is neither sent nor kept again, and stays visible until its entry is here', () => {
  const queue = acknowledge(two, 'a')
  expect(toSend(queue).map(({ key }) => key)).toEqual(['b'])
  expect(toKeep(queue).map(({ key }) => key)).toEqual(['b'])
  expect(queue).toHaveLength(2)
  expect(settle(queue, [entry(1, 'a')]).map(({ key }) => key)).toEqual(['b'])
})

test('a failed message waits for a press, and goes again under the same key', () => {
  const failed = fail(two, 'a', 'La consultation est terminée.')
  expect(toSend(failed).map(({ key }) => key)).toEqual(['b'])
  expect(toKeep(failed)).toHaveLength(2)
  expect(toSend(retry(failed, 'a')).map(({ key }) => key)).toEqual(['a', 'b'])
  expect(discard(failed, 'a').map(({ key }) => key)).toEqual(['b'])
})

test('a refusal after the acknowledgement does not take the message back', () => {
  expect(fail(acknowledge(two, 'a'), 'a', 'trop tard')[0]?.state).toBe('sent')
})

test('entries that come twice or out of order stand once each, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer({ min: 1, max: 30 }))), (batches) => {
      const merged = batches.reduce<readonly EntryView[]>(
        (known, seqs) =>
          mergeEntries(
            known,
            seqs.map((s) => entry(s)),
          ),
        [],
      )
      const expected = [...new Set(batches.flat())].sort((one, other) => one - other)
      expect(merged.map(({ seq }) => seq)).toEqual(expected)
    }),
  )
})

test('an entry beyond a gap does not move the point of resumption over the gap', () => {
  const after = afterWelcome(0, [entry(1), entry(2)])
  expect(after).toBe(2)
  expect(afterEntry(after, 3)).toBe(3)
  expect(afterEntry(after, 5)).toBe(2)
  expect(afterEntry(after, 1)).toBe(2)
})
