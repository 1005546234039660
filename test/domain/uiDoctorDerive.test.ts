import { expect, test } from 'vitest'
import type { QueueCard } from '../../protocol/doctor.ts'
import { bmiOf } from '../../ui/doctor/deriveBmi.ts'
import { idOfPath, inProgress, pathOf } from '../../ui/doctor/deriveMine.ts'
import { visiblePanes, widthOf } from '../../ui/doctor/derivePanes.ts'
import { ageOf } from '../../ui/doctor/derivePerson.ts'
import { bodyOf, emptyLine, errorOf, errorsByLine, faultsOf } from '../../ui/doctor/derivePrescription.ts'
import { GONE_STAYS_MS, placesAfter, waitedSeconds } from '../../ui/doctor/deriveQueue.ts'

const card = (consultationId: string): QueueCard => ({
  consultationId,
  patient: { firstName: 'Léo', lastName: 'Msm', age: 6, sex: 'male' },
  channel: 'chat',
  specialty: 'generalist',
  pathway: null,
  waitingSince: '2026-02-27T14:00:00Z',
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
