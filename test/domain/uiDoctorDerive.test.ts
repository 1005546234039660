import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { QueueCard } from '../../protocol/doctor.ts'
import { visiblePanes, widthOf } from '../../ui/doctor/desk/derivePanes.ts'
import { bodyOf, emptyLine, errorOf, errorsByLine, faultsOf } from '../../ui/doctor/prescription/derivePrescription.ts'
import { moved, placeOfList } from '../../ui/doctor/prescription/deriveSuggestions.ts'
import { asTaken, idOfPath, inProgress, isCalling, pathOf } from '../../ui/doctor/queue/deriveMine.ts'
import { GONE_STAYS_MS, placesAfter, waitedSeconds } from '../../ui/doctor/queue/deriveQueue.ts'
import { bmiOf } from '../../ui/doctor/record/deriveBmi.ts'
import { ageOf } from '../../ui/doctor/record/derivePerson.ts'

const card = (consultationId: string): QueueCard => ({
  consultationId,
  patient: { firstName: 'Léo', lastName: 'Msm', age: 6, sex: 'male' },
  channel: 'chat',
  specialty: 'generalist',
  pathway: null,
  tag: null,
  waitingSince: '2026-02-27T14:00:00Z',
  deadline: '2026-02-27T14:15:00Z',
  returning: false,
  overdue: false,
  overflow: false,
  excerpt: '',
})
const none = new Set<string>()
const ids = (places: ReturnType<typeof placesAfter>) => places.map((place) => place.card.consultationId)

test('a card that goes keeps its place for a while, so that nothing moves under a press', () => {
  const before = placesAfter([], [card('a'), card('b'), card('c')], none, 0)
  const gone = placesAfter(before, [card('a'), card('c'), card('d')], none, 1000)
  expect(ids(gone)).toEqual(['a', 'b', 'c', 'd'])
  expect(ids(placesAfter(gone, [card('a'), card('c'), card('d')], none, 1000 + GONE_STAYS_MS))).toEqual(['a', 'c', 'd'])
})

test('a card that this doctor took leaves at once, though the service still lists it', () => {
  const cards = [card('a'), card('b'), card('c')]
  const before = placesAfter([], cards, none, 0)
  expect(ids(placesAfter(before, cards, new Set(['b']), 10))).toEqual(['a', 'c'])
  expect(ids(placesAfter(before, [card('a'), card('c')], new Set(['b']), 10))).toEqual(['a', 'c'])
})

test('waiting time counts whole seconds and never below none', () => {
  expect(waitedSeconds('2026-02-27T14:00:00Z', Date.parse('2026-02-27T14:06:40.900Z'))).toBe(400)
  expect(waitedSeconds('2026-02-27T14:00:00Z', 0)).toBe(0)
})

test('panes stand side by side, two of three, or one at a time', () => {
  expect(visiblePanes(widthOf(1280), 'record', true)).toHaveLength(3)
  expect(visiblePanes(widthOf(900), 'thread', true)).toEqual(['thread', 'record'])
  expect(visiblePanes(widthOf(900), 'queue', true)).toEqual(['queue', 'thread'])
  expect(visiblePanes(widthOf(390), 'thread', true)).toEqual(['thread'])
})

test('a baby is told in months below two years', () => {
  expect(ageOf({ age: 0, ageMonths: 8 })).toEqual({ unit: 'months', count: 8 })
  expect(ageOf({ age: 2, ageMonths: 26 })).toEqual({ unit: 'years', count: 2 })
})

test('an ended consultation stays on the desk until its report is published', () => {
  const report = { id: 'd', kind: 'report' as const, title: '', createdAt: '2026-02-27T14:00:00Z' }
  expect(inProgress({ state: 'ended', documents: [] })).toBe(true)
  expect(inProgress({ state: 'ended', documents: [report] })).toBe(false)
  expect(idOfPath(pathOf('a b'))).toBe('a b')
  expect(idOfPath('/medecin')).toBeUndefined()
})

test('the doctor’s own stand in the order in which they were taken, whatever the order of the answer', () => {
  const own = [{ takenAt: '2026-02-27T14:05:00.000Z' }, { takenAt: null }, { takenAt: '2026-02-27T14:01:00.000Z' }]
  expect(asTaken(own)).toEqual([own[1], own[2], own[0]])
})

test('a patient calls as long as they sit in the call alone', () => {
  const call = (patient: boolean, doctor: boolean) => {
    const seat = { media: { audio: true, video: false } }
    return { call: { seats: { patient: patient ? seat : null, doctor: doctor ? seat : null } } as any }
  }
  expect(
    [null, call(true, false), call(true, true), call(false, true)].map((of) => isCalling(of ?? { call: null })),
  ).toEqual([false, true, false, false])
})

test('a refusal stands under the field of the line it names', () => {
  const lines = [emptyLine('x'), emptyLine('y')]
  const errors = errorsByLine({ 'lines.1.medicine': 'stupéfiant', renewals: 'non' }, lines)
  expect(errorOf(errors, 'y', 'medicine')).toBe('stupéfiant')
  expect(errorOf(errors, 'x', 'medicine')).toBeUndefined()
  expect(errors['renewals']).toBe('non')
  expect(faultsOf(bodyOf(lines, '0')).map(({ path }) => path)).toContain('lines.0.posology')
})

test('the body mass index is kilograms by square metres, to one decimal', () => {
  expect(bmiOf(21, 117)).toBe(15.3)
  expect(bmiOf(undefined, 117)).toBeUndefined()
})

test('the list of medicines is wholly inside the window, whatever the place of its field', () => {
  fc.assert(
    fc.property(fc.integer({ min: 400, max: 1400 }), fc.double({ min: 0, max: 1, noNaN: true }), (height, share) => {
      const top = Math.round((height - 48) * share)
      const place = placeOfList({ top, bottom: top + 48, left: 0, width: 320 }, height)
      expect(place.maxHeight).toBeGreaterThanOrEqual(160)
      if ('top' in place) expect(place.top + place.maxHeight).toBeLessThanOrEqual(height)
      else expect(height - place.bottom - place.maxHeight).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('the arrows go through the suggestions and on at the other end', () => {
  expect([moved(-1, 'ArrowDown', 3), moved(2, 'ArrowDown', 3)]).toEqual([0, 0])
  expect([moved(-1, 'ArrowUp', 3), moved(0, 'ArrowUp', 3)]).toEqual([2, 2])
  expect(moved(-1, 'ArrowDown', 0)).toBe(-1)
})
