import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SPECIALTIES } from '../../domain/vocabulary.ts'
import { estimateSeconds, refreshSeconds, sooner } from '../../domain/waiting/estimate.ts'
import { mayTake, overflows, whoAnswers } from '../../domain/waiting/overflow.ts'
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

test('an estimate is never shorter for who stands further back, and unknown while nobody is online', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 1, max: 50 }),
      fc.array(fc.integer({ min: 0, max: 3600 })),
      (position, doctors, takeIntervals) => {
        const here = estimateSeconds(position, { doctors, takeIntervals })
        const behind = estimateSeconds(position + 1, { doctors, takeIntervals })
        expect(here).not.toBeNull()
        expect(behind ?? 0).toBeGreaterThanOrEqual(here ?? 0)
        expect(estimateSeconds(position, { doctors: 0, takeIntervals })).toBeNull()
      },
    ),
  )
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
