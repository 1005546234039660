import fc from 'fast-check'
import { expect, test } from 'vitest'
import { COVID_19 } from '../../domain/pathway/covid19.ts'
import { lineOfPlace, readJsonText } from '../../domain/pathway/jsonText.ts'
import { learnedByDay } from '../../domain/pathway/learned.ts'
import { decideTerm } from '../../domain/pathway/term.ts'
import { readPathwayDocument } from '../../protocol/pathwayFaults.ts'
import { completionAt, insertion } from '../../ui/admin/pathways/deriveCompletion.ts'
import { NEW_PATHWAY } from '../../ui/admin/pathways/newPathway.ts'

const text = (value: unknown) => JSON.stringify(value, null, 2)

test('a document is read as JSON.parse reads it, and refused where JSON.parse refuses it', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ' '), (json, at, put) => {
      const written = json.slice(0, at % (json.length + 1)) + put + json.slice(at % (json.length + 1))
      let expected: unknown
      try {
        expected = JSON.parse(written)
      } catch {
        expect(readJsonText(written).ok).toBe(false)
        return
      }
      const read = readJsonText(written)
      if (!read.ok) throw new Error(`refused: ${written}`)
      expect(read.value.value).toEqual(expected)
    }),
  )
})

test('every place of a document is on the line where it is written', () => {
  const written = text(COVID_19)
  const read = readJsonText(written)
  if (!read.ok) throw new Error('refused')
  const lines = written.split('\n')
  expect(lines[lineOfPlace(read.value, 'tag.colour') - 1]).toContain('"colour"')
  expect(lines[lineOfPlace(read.value, 'form.steps.1.id') - 1]).toContain('"evaluation"')
  // What is not there is told at what holds it.
  expect(lines[lineOfPlace(read.value, 'alert.text.de') - 1]).toContain('"text"')
})

test('faults name their place: what is missing, what is too much, a wrong kind, a wrong word', () => {
  const { tag: _, ...without } = COVID_19
  const read = readPathwayDocument({
    ...without,
    colour: 'red',
    sms: 'yes',
    specialty: 'cardiology',
    alert: { ...COVID_19.alert, title: { fr: ' ', en: 'Alert' } },
    id: 'Covid 19',
  })
  if (read.ok) throw new Error('accepted')
  const faults = new Map(read.refusal.map(({ path, message }) => [path, message.en]))
  expect(faults.get('tag')).toBe('“tag” is missing.')
  expect(faults.get('colour')).toBe('“colour” has no place here.')
  expect(faults.get('sms')).toBe('This must be true or false.')
  expect(faults.get('specialty')).toContain('"generalist"')
  expect(faults.get('alert.title.fr')).toContain('empty')
  expect(faults.get('id')).toContain('hyphens')
})

test('what a new pathway begins with is right as it stands', () => {
  expect(readPathwayDocument(NEW_PATHWAY)).toEqual({ ok: true, value: NEW_PATHWAY })
})

test('at the cursor the keys that are missing and the values allowed are offered, and put in so that the text stays JSON', () => {
  const { waiting: _, ...without } = NEW_PATHWAY
  const written = text(without)
  const inside = written.indexOf('"sms"')
  const offers = completionAt(written, inside)
  expect(offers.map(({ label }) => label)).toEqual(['waiting'])
  const offer = offers[0]
  if (!offer) throw new Error('no offer')
  const { text: filled } = insertion(written, inside, offer)
  expect(readPathwayDocument(JSON.parse(filled)).ok).toBe(true)
  const colour = written.indexOf('"warn"') + 2
  const colours = completionAt(written, colour)
  expect(colours.map(({ label }) => label)).toContain('"danger"')
  const danger = colours.find(({ label }) => label === '"danger"')
  if (!danger) throw new Error('no offer')
  expect(JSON.parse(insertion(written, colour, danger).text).tag.colour).toBe('danger')
})

test('what has begun is never unbegun, what has ended never comes back, and no term lies in the past', () => {
  const times = fc.option(fc.nat(20))
  fc.assert(
    fc.property(times, times, times, times, (startsAt, endsAt, from, until) => {
      const now = 10
      const decided = decideTerm({ version: 1, startsAt, endsAt }, { startsAt: from, endsAt: until }, now)
      if (!decided.ok) return
      if (startsAt !== null && startsAt <= now) expect(decided.value.startsAt).toBe(startsAt)
      else expect(decided.value.startsAt ?? now).toBeGreaterThanOrEqual(now)
      expect(decided.value.endsAt ?? now).toBeGreaterThanOrEqual(now)
      if (decided.value.endsAt !== null) expect(decided.value.endsAt).toBeGreaterThan(decided.value.startsAt ?? 99)
      expect(endsAt === null || endsAt > now).toBe(true)
    }),
  )
})

test('what a pathway saw is counted by day in Paris, each count once', () => {
  const now = Date.parse('2026-11-26T12:00:00Z')
  const hour = (at: string) => Date.parse(at) / 3_600_000
  // Half past eleven in the evening in London is the next day in Paris.
  const outcomes = [
    { hour: hour('2026-11-25T22:00:00Z'), key: 'ended', count: 2 },
    { hour: hour('2026-11-25T23:00:00Z'), key: 'ended', count: 3 },
    { hour: hour('2026-11-26T09:00:00Z'), key: 'missed', count: 1 },
  ]
  const days = learnedByDay(outcomes, [{ hour: hour('2026-11-26T09:00:00Z'), key: 'hospital', count: 1 }], 3, now)
  expect(days).toEqual([
    { day: '2026-11-24', questions: 0, outcomes: {}, situations: {} },
    { day: '2026-11-25', questions: 2, outcomes: { ended: 2 }, situations: {} },
    { day: '2026-11-26', questions: 4, outcomes: { ended: 3, missed: 1 }, situations: { hospital: 1 } },
  ])
})
