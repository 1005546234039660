import Holidays from 'date-holidays'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOpen, nextChange, nextOpening, spansOn } from '../../domain/schedule/openingHours.ts'
import { parisClock } from '../../domain/schedule/parisClock.ts'
import { publicHolidays } from '../../domain/schedule/publicHolidays.ts'
import { ALWAYS, DEFAULT_HOURS, type OpeningHours, type Slot, WEEKDAYS } from '../../domain/schedule/slots.ts'
import { SPECIALTIES } from '../../domain/vocabulary.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const at = (iso: string) => Date.parse(iso)
const time = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const slot = fc.tuple(fc.constantFrom(...WEEKDAYS), fc.nat(47), fc.nat(47)).map(
  ([weekday, one, two]): Slot => ({
    weekday,
    from: time(Math.min(one, two) * 30),
    to: time((Math.max(one, two) + 1) * 30),
  }),
)
/** Hours without holidays: a week is like the next. */
const weekly = (...slots: Slot[]): OpeningHours => ({ slots, closedOnHolidays: false, exceptions: [] })
const slots = fc.array(slot, { maxLength: 5 }).map((some) => weekly(...some))

/** Moments within four days of a change of the clock, and anywhere in thirty years. */
const moment = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('2026-03-29T01:00Z', '2026-10-25T01:00Z', '2027-03-28T01:00Z'),
      fc.integer({ min: -4 * 1440, max: 4 * 1440 }),
    )
    .map(([change, minutes]) => at(change) + minutes * MINUTE),
  fc.integer({ min: at('2020-01-01T00:00Z'), max: at('2050-01-01T00:00Z') }),
)

test('the hours are those of Paris, in winter and in summer', () => {
  const monday = weekly({ weekday: 1, from: '09:00', to: '12:00' })
  expect(isOpen(monday, at('2026-01-05T07:59:59Z'))).toBe(false)
  expect(isOpen(monday, at('2026-01-05T08:00:00Z'))).toBe(true)
  expect(isOpen(monday, at('2026-01-05T11:00:00Z'))).toBe(false)
  expect(isOpen(monday, at('2026-07-06T07:00:00Z'))).toBe(true)
  expect(isOpen(monday, at('2026-07-06T10:00:00Z'))).toBe(false)
})

test('the opening after the change to summer time comes an hour sooner', () => {
  const everyDay = weekly(...WEEKDAYS.map((weekday): Slot => ({ weekday, from: '09:00', to: '12:00' })))
  expect(nextOpening(everyDay, at('2026-03-28T12:00Z'))).toBe(at('2026-03-29T07:00Z'))
  expect(nextOpening(everyDay, at('2026-10-24T12:00Z'))).toBe(at('2026-10-25T08:00Z'))
})

test('a slot that begins in the hour that spring skips opens when the clocks have jumped', () => {
  const sunday = weekly({ weekday: 7, from: '02:30', to: '04:00' })
  expect(nextOpening(sunday, at('2026-03-28T12:00Z'))).toBe(at('2026-03-29T01:00Z'))
})

test('a slot in the hour that autumn repeats opens twice', () => {
  const sunday = weekly({ weekday: 7, from: '02:15', to: '02:45' })
  expect(nextOpening(sunday, at('2026-10-24T12:00Z'))).toBe(at('2026-10-25T00:15Z'))
  expect(nextOpening(sunday, at('2026-10-25T00:50Z'))).toBe(at('2026-10-25T01:15Z'))
})

test('a slot that spring skips whole opens the week after', () => {
  const sunday = weekly({ weekday: 7, from: '02:00', to: '03:00' })
  expect(nextOpening(sunday, at('2026-03-28T12:00Z'))).toBe(at('2026-04-05T00:00Z'))
})

test('late in the evening before, the Sunday of 23 hours is not stepped over', () => {
  const sunday = weekly({ weekday: 7, from: '00:00', to: '00:30' })
  expect(nextOpening(sunday, at('2026-03-27T22:59Z'))).toBe(at('2026-03-28T23:00Z'))
})

test('a slot just closed opens a week later', () => {
  const sunday = weekly({ weekday: 7, from: '09:00', to: '10:00' })
  expect(nextOpening(sunday, at('2026-03-22T09:00Z'))).toBe(at('2026-03-29T07:00Z'))
  expect(nextOpening(sunday, at('2026-10-18T08:00Z'))).toBe(at('2026-10-25T08:00Z'))
})

test('general practitioners are open at every moment', () => {
  expect(DEFAULT_HOURS.generalist).toBe(ALWAYS)
  fc.assert(
    fc.property(moment, (now) => {
      expect(isOpen(ALWAYS, now)).toBe(true)
      expect(nextOpening(ALWAYS, now)).toBeNull()
    }),
  )
})

test('without slots it never opens', () => {
  expect(isOpen(weekly(), at('2026-01-05T08:00Z'))).toBe(false)
  expect(nextOpening(weekly(), at('2026-01-05T08:00Z'))).toBeNull()
})

test('the next opening is open, the minute before is not, and no minute between is', () => {
  fc.assert(
    fc.property(slots, moment, (hours, now) => {
      const opening = nextOpening(hours, now)
      if (isOpen(hours, now)) {
        expect(opening).toBeNull()
        return
      }
      if (opening === null) {
        expect(hours.slots).toEqual([])
        return
      }
      expect(opening).toBeGreaterThan(now)
      expect(opening - now).toBeLessThanOrEqual(15 * DAY)
      expect(isOpen(hours, opening)).toBe(true)
      for (let between = opening - MINUTE; between > now; between -= 30 * MINUTE)
        expect(isOpen(hours, between)).toBe(false)
    }),
    { numRuns: 400 },
  )
})

describe('the hours of every specialty', () => {
  test.each(SPECIALTIES)('%s opens within six days of any moment', (specialty) => {
    fc.assert(
      fc.property(moment, (now) => {
        const opening = nextOpening(DEFAULT_HOURS[specialty], now)
        expect(isOpen(DEFAULT_HOURS[specialty], now) || (opening !== null && opening - now < 6 * DAY)).toBe(true)
      }),
    )
  })
})

const holidays = new Holidays('FR', { types: ['public'] })

test('the public holidays are those that an independent almanac knows, for a century', () => {
  for (let year = 1990; year <= 2090; year++) {
    const known = holidays.getHolidays(year).map(({ date }) => date.slice(0, 10))
    expect(publicHolidays(year), String(year)).toEqual([...new Set(known)].toSorted())
  }
})

test('a specialty is closed on a public holiday, and opens on the next day that is none', () => {
  const { dermatology } = DEFAULT_HOURS
  // Friday 1 May 2026, then a weekend.
  expect(isOpen(dermatology, at('2026-05-01T08:00Z'))).toBe(false)
  expect(nextOpening(dermatology, at('2026-04-30T18:00Z'))).toBe(at('2026-05-04T07:00Z'))
})

test('an exceptional day goes before its weekday and before a holiday', () => {
  const christmas = { day: '2026-12-25', spans: [{ from: '10:00', to: '12:00' }] }
  const closed = { day: '2026-12-28', spans: [] }
  const hours = { ...DEFAULT_HOURS.dermatology, exceptions: [christmas, closed] }
  expect(nextOpening(hours, at('2026-12-24T20:00Z'))).toBe(at('2026-12-25T09:00Z'))
  expect(nextOpening(hours, at('2026-12-25T11:00Z'))).toBe(at('2026-12-29T08:00Z'))
  expect(spansOn(hours, parisClock(at('2026-12-28T12:00Z')))).toEqual([])
})

test('at the next change it is otherwise than now, and no half hour between is', () => {
  const hours = fc.constantFrom(...SPECIALTIES.map((specialty) => DEFAULT_HOURS[specialty]))
  fc.assert(
    fc.property(hours, moment, (some, now) => {
      const change = nextChange(some, now)
      if (some === ALWAYS) {
        expect(change).toBeNull()
        return
      }
      if (change === null) throw new Error('a specialty that never changes')
      expect(isOpen(some, change)).toBe(!isOpen(some, now))
      for (let between = change - MINUTE; between > now; between -= 30 * MINUTE)
        expect(isOpen(some, between)).toBe(isOpen(some, now))
    }),
  )
})
