import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SPECIALTIES } from '../../domain/vocabulary.ts'
import { estimateSeconds, refreshSeconds, sooner, toldSeconds } from '../../domain/waiting/estimate.ts'
import { mayTake, overflows, whoAnswers } from '../../domain/waiting/overflow.ts'
import { type Front, moved, type PassedPlace } from '../../domain/waiting/pace.ts'
import { byArrival, positionOf } from '../../domain/waiting/queue.ts'

const queue = fc.uniqueArray(
  fc.record({ consultationId: fc.string({ minLength: 1 }), queuedAt: fc.integer({ min: 0, max: 50 }) }),
  { selector: ({ consultationId }) => consultationId },
)

test('places are one to the number of those who wait, in the order they came', () => {
  fc.assert(
    fc.property(queue, (places) => {
      const ordered = [...places].sort(byArrival)
      expect(ordered.map(({ consultationId }) => positionOf(places, consultationId))).toEqual(
        ordered.map((_, index) => index + 1),
      )
    }),
  )
})

test('somebody who arrives later never moves anybody back', () => {
  fc.assert(
    fc.property(queue, (places) => {
      const later = [...places, { consultationId: '', queuedAt: 51 }]
      for (const { consultationId } of places)
        expect(positionOf(later, consultationId)).toBe(positionOf(places, consultationId))
    }),
  )
})

test('a question that is not in the queue has no place', () => {
  expect(positionOf([], 'c1')).toBeNull()
})

const staff = fc
  .record({ doctors: fc.integer({ min: 1, max: 50 }), busy: fc.nat(50) })
  .map(({ doctors, busy }) => ({ doctors, free: Math.max(0, doctors - busy) }))
const passed: fc.Arbitrary<PassedPlace[]> = fc.array(
  fc.record({ seconds: fc.nat(90_000), doctors: fc.integer({ min: 1, max: 50 }), anyFree: fc.boolean() }),
  { maxLength: 40 },
)
const position = fc.integer({ min: 1, max: 1000 })
const told = (...args: Parameters<typeof estimateSeconds>) => estimateSeconds(...args) ?? Number.NaN

test('an estimate is never shorter for who stands further back, nor longer with one more doctor, nor known with none', () => {
  fc.assert(
    fc.property(position, staff, passed, (place, { doctors, free }, places) => {
      const here = told(place, { doctors, free }, places)
      expect(here).toBeGreaterThanOrEqual(30)
      expect(told(place + 1, { doctors, free }, places)).toBeGreaterThanOrEqual(here)
      expect(told(place, { doctors: doctors + 1, free }, places)).toBeLessThanOrEqual(here)
      expect(estimateSeconds(place, { doctors: 0, free: 0 }, places)).toBeNull()
    }),
  )
})

test('an estimate grows with the last places, and none of them, however long, is believed for more than half an hour', () => {
  fc.assert(
    fc.property(position, staff, passed, (place, now, places) => {
      const slower = places.map((each) => ({ ...each, seconds: each.seconds * 2 }))
      const slowest = places.map((each) => ({ ...each, seconds: 90_000 }))
      expect(told(place, now, slower)).toBeGreaterThanOrEqual(told(place, now, places))
      expect(told(place, now, slowest)).toBeLessThanOrEqual(toldSeconds(300 + (place * 1800) / now.doctors))
    }),
  )
})

test('with a steady pace the estimate comes to what it is: a question each six minutes, the third in eighteen, as twenty', () => {
  const steady = Array.from({ length: 200 }, () => ({ seconds: 360, doctors: 2, anyFree: false }))
  expect(told(1, { doctors: 2, free: 0 }, steady)).toBe(360)
  expect(told(3, { doctors: 2, free: 0 }, steady)).toBe(1200)
  expect(told(3, { doctors: 4, free: 0 }, steady)).toBe(540)
  expect(told(1, { doctors: 2, free: 1 }, steady)).toBe(60)
})

test('what is told is off by no more than a step, and its steps grow with it', () => {
  fc.assert(
    fc.property(fc.nat(40_000), (seconds) => {
      const said = toldSeconds(seconds)
      expect(said === 30 || said % 60 === 0).toBe(true)
      if (said >= 600) expect(said % 300).toBe(0)
      if (said >= 3600) expect(said % 900).toBe(0)
      expect(Math.abs(said - seconds)).toBeLessThanOrEqual(Math.max(30, 0.25 * seconds))
    }),
  )
})

test('only time in which somebody waits and somebody works is counted, and all of it, once', () => {
  const moment = fc.record({ gap: fc.nat(1000), left: fc.boolean(), waiting: fc.nat(3), doctors: fc.nat(3) })
  fc.assert(
    fc.property(fc.array(moment), (moments) => {
      let front: Front | null = null
      let now = 0
      let both = 0
      let counted = 0
      let before = { waiting: 0, doctors: 0 }
      for (const { gap, left, ...there } of moments) {
        now += gap * 1000
        if (before.waiting > 0 && before.doctors > 0) both += gap
        const next: ReturnType<typeof moved> = moved(front, { ...there, left, free: 0, now })
        counted += next.passed?.seconds ?? 0
        front = next.front
        expect(front === null).toBe(there.waiting === 0 || there.doctors === 0)
        before = there
      }
      expect(counted).toBeLessThanOrEqual(both)
    }),
  )
})

test('who came while a doctor was free passes as that, whatever the doctor does then', () => {
  const now = 1_000_000
  const { front } = moved(null, { left: false, waiting: 1, doctors: 2, free: 1, now })
  const taken = moved(front, { left: true, waiting: 0, doctors: 2, free: 0, now: now + 20_000 })
  expect(taken).toEqual({ front: null, passed: { seconds: 20, doctors: 2, anyFree: true } })
})

test('those near the front hear every three seconds, the last once a minute', () => {
  expect(refreshSeconds(1)).toBe(3)
  expect(refreshSeconds(10_000)).toBe(60)
})

test.each([
  // specialty, within its hours, of it online: also for general practitioners?
  ['generalist', true, 0, false],
  ['generalist', false, 0, false],
  ['dermatology', true, 2, false],
  ['dermatology', true, 0, true],
  ['dermatology', false, 1, true],
  ['dermatology', false, 0, true],
] as const)('%s, open %s, %i online: overflows %s', (specialty, open, online, expected) => {
  expect(overflows(specialty, { open, online })).toBe(expected)
})

test('a doctor takes their own specialty, a generalist besides what overflows, and nobody else anything', () => {
  for (const doctor of SPECIALTIES)
    for (const asked of SPECIALTIES)
      for (const open of [true, false])
        for (const online of [0, 1]) {
          const attendance = { open, online }
          const expected = doctor === asked || (doctor === 'generalist' && (!open || online === 0))
          expect(mayTake(doctor, asked, attendance), `${doctor} ${asked} ${open} ${online}`).toBe(expected)
        }
})

test.each([
  // specialty, within its hours, of it online: whose answer the patient is told to expect
  ['generalist', true, 0, 'generalist'],
  ['generalist', true, 3, 'generalist'],
  ['dermatology', true, 2, 'specialist'],
  ['dermatology', true, 0, 'generalist'],
  ['dermatology', false, 1, 'either'],
  ['dermatology', false, 0, 'generalist'],
] as const)('%s, open %s, %i online: the patient is told of the %s', (specialty, open, online, expected) => {
  expect(whoAnswers(specialty, { open, online })).toBe(expected)
})

test('what a patient is told agrees with who may take the question', () => {
  for (const asked of SPECIALTIES)
    for (const open of [true, false])
      for (const online of [0, 1, 4]) {
        const attendance = { open, online }
        const told = whoAnswers(asked, attendance)
        expect(told !== 'specialist', `${asked} ${open} ${online}`).toBe(mayTake('generalist', asked, attendance))
        if (asked !== 'generalist') expect(told !== 'generalist').toBe(online > 0)
      }
})

test('of two queues the sooner place is told, and one that nobody can estimate never hides the other', () => {
  const place = fc.record({ position: fc.nat(99), estimateSeconds: fc.option(fc.nat(9999), { nil: null }) })
  fc.assert(
    fc.property(place, place, (one, other) => {
      const told = sooner(one, other).estimateSeconds
      const known = [one, other].map(({ estimateSeconds: seconds }) => seconds).filter((seconds) => seconds !== null)
      expect(told).toBe(known.length === 0 ? null : Math.min(...known))
    }),
  )
})
