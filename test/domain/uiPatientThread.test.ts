import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EntryView } from '../../protocol/consultation.ts'
import { mergeEntries } from '../../ui/lib/threadEntries.ts'
import { lastSeqWithoutGap, threadLines } from '../../ui/patient/question/mergeThread.ts'
import {
  acknowledged,
  failed,
  type Outbox,
  queued,
  retried,
  settled,
  unsent,
} from '../../ui/patient/question/outbox.ts'

const entry = (seq: number, key?: string): EntryView => ({
  seq,
  from: 'patient',
  at: '2026-11-24T10:00:00Z',
  text: `message ${seq}`,
  ...(key === undefined ? {} : { key }),
})
const message = (key: string) => ({ key, at: 0, text: key })

describe('the thread', () => {
  test('is the same whatever the order and the repetition in which entries arrive', () => {
    const places = fc.uniqueArray(fc.integer({ min: 1, max: 40 }))
    fc.assert(
      fc.property(places, fc.infiniteStream(fc.nat()), (seqs, picks) => {
        const shuffled = [...seqs, ...seqs].map((seq) => ({ seq, at: picks.next().value ?? 0 }))
        shuffled.sort((one, other) => one.at - other.at)
        const merged = shuffled.reduce<readonly EntryView[]>((known, { seq }) => mergeEntries(known, [entry(seq)]), [])
        expect(merged.map(({ seq }) => seq)).toEqual(seqs.toSorted((one, other) => one - other))
      }),
    )
  })

  test('asks again from before a hole, so that what is missing comes', () => {
    expect(lastSeqWithoutGap([])).toBe(0)
    expect(lastSeqWithoutGap([entry(1), entry(2), entry(4)])).toBe(2)
  })

  test('shows what is on its way after what is known', () => {
    const lines = threadLines([entry(1)], queued([], message('a')))
    expect(lines.map(({ kind }) => kind)).toEqual(['entry', 'outgoing'])
  })
})

describe('the outbox', () => {
  test('sends again, in order, exactly what was not acknowledged', () => {
    const outbox = ['a', 'b', 'c'].reduce<Outbox>((so, key) => queued(so, message(key)), [])
    expect(unsent(acknowledged(outbox, 'b', 7)).map(({ key }) => key)).toEqual(['a', 'c'])
  })

  test('keeps an acknowledged message on the screen until its entry is in the thread', () => {
    const held = acknowledged(queued([], message('a')), 'a', 3)
    expect(settled(held, [entry(2)])).toHaveLength(1)
    expect(settled(held, [entry(3)])).toHaveLength(0)
  })

  test('lets go of a message whose entry arrived although its acknowledgement was lost', () => {
    expect(settled(queued([], message('a')), [entry(9, 'a')])).toEqual([])
  })

  test('does not send a refused message again until its author asks', () => {
    const refused = failed(queued([], message('a')), 'a', 'Trop long.')
    expect(unsent(refused)).toEqual([])
    expect(unsent(retried(refused, 'a'))).toEqual([{ key: 'a', at: 0, text: 'a', status: 'sending' }])
  })

  test('never takes an acknowledgement back, and never queues a key twice', () => {
    const held = acknowledged(queued([], message('a')), 'a', 3)
    expect(failed(held, 'a', 'late')).toEqual(held)
    expect(queued(held, message('a'))).toEqual(held)
  })
})
