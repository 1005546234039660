import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkHours } from '../../domain/schedule/checkHours.ts'
import { isOpen } from '../../domain/schedule/openingHours.ts'
import { parisDayStart } from '../../domain/schedule/parisDay.ts'
import { parseSpans, spansText } from '../../domain/schedule/typedSpans.ts'

/** Cuts of a day, every other stretch of which is open. */
const day = fc
  .uniqueArray(fc.integer({ min: 0, max: 24 * 60 }), { minLength: 0, maxLength: 8 })
  .map((cuts) => cuts.toSorted((one, other) => one - other).slice(0, cuts.length - (cuts.length % 2)))
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const spansOf = (cuts: readonly number[]) =>
  cuts.flatMap((from, at) => (at % 2 === 0 ? [{ from: clock(from), to: clock(cuts[at + 1] ?? from) }] : []))

test('hours read back as they are shown, in whatever order they were typed', () => {
  fc.assert(
    fc.property(day, (cuts) => {
      const spans = spansOf(cuts)
      expect(parseSpans(spansText(spans))).toEqual({ ok: true, value: spans })
      expect(parseSpans(spansText(spans.toReversed()))).toEqual({ ok: true, value: spans })
    }),
  )
})

test('people write hours in many ways, and what is none is refused for its reason', () => {
  for (const typed of ['9-13, 14h-19h', '9h00–13h00 et 14:00-19:00', '14 à 19 ; 9 to 13'])
    expect(parseSpans(typed), typed).toEqual({
      ok: true,
      value: [
        { from: '09:00', to: '13:00' },
        { from: '14:00', to: '19:00' },
      ],
    })
  const why = (typed: string) => {
    const read = parseSpans(typed)
    return read.ok ? null : read.refusal
  }
  expect(why('matin')).toBe('unreadable')
  expect(why('9:70-10:00')).toBe('unreadable')
  expect(why('20:00-25:00')).toBe('unreadable')
  expect(why('22:00-02:00')).toBe('backwards')
  expect(why('9-13, 12-14')).toBe('overlapping')
})

test('a week as typed opens and closes as written; an exceptional day goes before, also on a holiday', () => {
  const week = ['9-12', '', '', '', '', '', '']
  const checked = checkHours({ week, closedOnHolidays: true, exceptions: [{ day: '2026-12-25', hours: '10-11' }] })
  if (!checked.ok) throw new Error('the hours are right')
  const at = (date: string, hours: number) => isOpen(checked.value, parisDayStart(date) + hours * 3_600_000)
  expect(at('2026-11-30', 9)).toBe(true)
  expect(at('2026-11-30', 12)).toBe(false)
  expect(at('2026-12-25', 10.5)).toBe(true)
  expect(at('2026-12-25', 9)).toBe(false)
})

test('each line that is wrong is named, a day that stands twice among them', () => {
  const exceptions = [
    { day: '2026-12-24', hours: '' },
    { day: '2026-12-24', hours: 'x' },
    { day: 'Noël', hours: '9-12' },
  ]
  const checked = checkHours({ week: ['12-9', '', '', '', '', '', 'x'], closedOnHolidays: false, exceptions })
  expect(checked.ok ? [] : checked.refusal.map(({ path }) => path)).toEqual([
    'week.0',
    'week.6',
    'exceptions.1.day',
    'exceptions.1.hours',
    'exceptions.2.day',
  ])
})
