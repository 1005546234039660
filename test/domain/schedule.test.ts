import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOpen, nextOpening } from '../../domain/schedule/openingHours.ts'
import { ALWAYS, DEFAULT_SLOTS, type Slot, WEEKDAYS } from '../../domain/schedule/slots.ts'
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
const slots = fc.array(slot, { maxLength: 5 })

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
  const monday: Slot[] = [{ weekday: 1, from: '09:00', to: '12:00' }]
  expect(isOpen(monday, at('2026-01-05T07:59:59Z'))).toBe(false)
  expect(isOpen(monday, at('2026-01-05T08:00:00Z'))).toBe(true)
  expect(isOpen(monday, at('2026-01-05T11:00:00Z'))).toBe(false)
  expect(isOpen(monday, at('2026-07-06T07:00:00Z'))).toBe(true)
  expect(isOpen(monday, at('2026-07-06T10:00:00Z'))).toBe(false)
})

test('the opening after the change to summer time comes an hour sooner', () => {
  const everyDay = WEEKDAYS.map((weekday): Slot => ({ weekday, from: '09:00', to: '12:00' }))
  expect(nextOpening(everyDay, at('2026-03-28T12:00Z'))).toBe(at('2026-03-29T07:00Z'))
  expect(nextOpening(everyDay, at('2026-10-24T12:00Z'))).toBe(at('2026-10-25T08:00Z'))
})

test('a slot that begins in the hour that spring skips opens when the clocks have jumped', () => {
  const sunday: Slot[] = [{ weekday: 7, from: '02:30', to: '04:00' }]
  expect(nextOpening(sunday, at('2026-03-28T12:00Z'))).toBe(at('2026-03-29T01:00Z'))
})

test('a slot in the hour that autumn repeats opens twice', () => {
  const sunday: Slot[] = [{ weekday: 7, from: '02:15', to: '02:45' }]
  expect(nextOpening(sunday, at('2026-10-24T12:00Z'))).toBe(at('2026-10-25T00:15Z'))
  expect(nextOpening(sunday, at('2026-10-25T00:50Z'))).toBe(at('2026-10-25T01:15Z'))
})

test('a slot that spring skips whole opens the week after', () => {
  const sunday: Slot[] = [{ weekday: 7, from: '02:00', to: '03:00' }]
  expect(nextOpening(sunday, at('2026-03-28T12:00Z'))).toBe(at('2026-04-05T00:00Z'))
})

test('late in the evening before, the Sunday of 23 hours is not stepped over', () => {
  const sunday: Slot[] = [{ weekday: 7, from: '00:00', to: '00:30' }]
  expect(nextOpening(sunday, at('2026-03-27T22:59Z'))).toBe(at('2026-03-28T23:00Z'))
})

test('a slot just closed opens a week later', () => {
  const sunday: Slot[] = [{ weekday: 7, from: '09:00', to: '10:00' }]
  expect(nextOpening(sunday, at('2026-03-22T09:00Z'))).toBe(at('2026-03-29T07:00Z'))
  expect(nextOpening(sunday, at('2026-10-18T08:00Z'))).toBe(at('2026-10-25T08:00Z'))
})

test('general practitioners are open at every moment', () => {
  expect(DEFAULT_SLOTS.generalist).toBe(ALWAYS)
  fc.assert(
    fc.property(moment, (now) => {
      expect(isOpen(ALWAYS, now)).toBe(true)
      expect(nextOpening(ALWAYS, now)).toBeNull()
    }),
  )
})

test('without slots it never opens', () => {
  expect(isOpen([], at('2026-01-05T08:00Z'))).toBe(false)
  expect(nextOpening([], at('2026-01-05T08:00Z'))).toBeNull()
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
        expect(hours).toEqual([])
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
  test.each(SPECIALTIES)('%s opens within three days of any moment', (specialty) => {
    fc.assert(
      fc.property(moment, (now) => {
        const opening = nextOpening(DEFAULT_SLOTS[specialty], now)
        expect(isOpen(DEFAULT_SLOTS[specialty], now) || (opening !== null && opening - now < 3 * DAY)).toBe(true)
      }),
    )
  })
})
