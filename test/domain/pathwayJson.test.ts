import fc from 'fast-check'
import { expect, test } from 'vitest'
import { COVID_19 } from '../../domain/pathway/covid19.ts'
import { lineOfPlace, readJsonText } from '../../domain/pathway/jsonText.ts'
import { learnedByDay } from '../../domain/pathway/learned.ts'
import { decideTerm } from '../../domain/pathway/term.ts'
import { readPathwayDocument } from '../../protocol/pathwayFaults.ts'
import { createCompletion } from '../../ui/admin/pathways/completionModel.ts'
import { completionAt, helpAt, matching, type Offer, replacementFor } from '../../ui/admin/pathways/deriveCompletion.ts'
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

function withOffer(written: string, cursor: number, offer: Offer): string {
  const { from, to, by } = replacementFor(written, cursor, offer)
  return written.slice(0, from) + by + written.slice(to)
}

test('at the cursor the keys that are missing and the values allowed are offered, and put in so that the text stays JSON', () => {
  const { waiting: _, ...without } = NEW_PATHWAY
  const written = text(without)
  const inside = written.indexOf('"sms"')
  const offers = completionAt(written, inside)
  expect(offers.map(({ label }) => label)).toEqual(['waiting'])
  const offer = offers[0]
  if (!offer) throw new Error('no offer')
  const filled = withOffer(written, inside, offer)
  expect(readPathwayDocument(JSON.parse(filled)).ok).toBe(true)
  const colour = written.indexOf('"warn"') + 2
  const colours = completionAt(written, colour)
  expect(colours.map(({ label }) => label)).toContain('"danger"')
  const danger = colours.find(({ label }) => label === '"danger"')
  if (!danger) throw new Error('no offer')
  expect(JSON.parse(withOffer(written, colour, danger)).tag.colour).toBe('danger')
})

test('a word that is begun is completed, questions and their answers by name, and the place at the cursor says what it is for', () => {
  const put = (written: string, known = {}) => {
    const cursor = written.indexOf('|')
    const whole = written.replace('|', '')
    const offers = matching(whole, cursor, completionAt(whole, cursor, known))
    return { labels: offers.map(({ label }) => label), filled: offers[0] ? withOffer(whole, cursor, offers[0]) : whole }
  }
  expect(put('{ "alert": { "ti|\n } }').filled).toBe('{ "alert": { "title": {\n  "fr": "",\n  "en": ""\n}\n } }')
  expect(put('{ "tag": { "colour": "da|" } }')).toEqual({
    labels: ['"danger"'],
    filled: '{ "tag": { "colour": "danger" } }',
  })
  expect(put('{ "sms": t| }').filled).toBe('{ "sms": true }')
  expect(put('{ "channel": | }').labels).toEqual(['"chat"', '"audio"', '"video"', 'null'])
  expect(put('{ "skips": ["cha|"] }').filled).toBe('{ "skips": ["channel"] }')
  expect(put('{ "form": { "situation": "| } }', { document: COVID_19 }).labels).toEqual([
    '"route"',
    '"pcr"',
    '"situation"',
  ])
  expect(put('{ "organisations": [|] }', { organisations: [{ id: 'msm', name: 'MSM' }] }).labels).toEqual(['"msm"'])
  expect(put('{ "alert": { "text": { "fr": "tr|" } } }').labels).toEqual([])
  const help = (written: string) => helpAt(written.replace('|', ''), written.indexOf('|'))
  expect(help('{ "tag": { "col|our": "warn" } }')?.path).toEqual(['tag', 'colour'])
  expect(help('{ "alert": { "text": { "fr": "ab|c" } } }')?.help.fr).toBe('En français.')
})

/** Where a document may be written, whatever is typed so far. */
const scraps = fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"', 'tag', 'form', '\n', 'true', '\\'), {
  maxLength: 30,
})
test('whatever is typed so far, completion offers something or nothing, and what is put in stands at the cursor', () => {
  fc.assert(
    fc.property(scraps, fc.nat(), (parts, at) => {
      const written = parts.join('')
      const cursor = at % (written.length + 1)
      helpAt(written, cursor)
      for (const offer of completionAt(written, cursor, { document: COVID_19 })) {
        const { from, to, by, cursor: after } = replacementFor(written, cursor, offer)
        expect(from).toBeLessThanOrEqual(cursor)
        expect(to).toBeGreaterThanOrEqual(cursor)
        expect(after).toBeLessThanOrEqual(from + by.length)
      }
    }),
  )
})

test('the list leaves every key its meaning until one goes down into it; asked for, its first line is chosen', () => {
  let written = '{ "s'
  const list = createCompletion({ text: () => written, known: () => ({}) })
  const key = (name: string, more = {}) =>
    list.press({ key: name, ctrlKey: false, altKey: false, isComposing: false, ...more })
  list.typed(4)
  expect(list.offers.value.map(({ label }) => label)).toEqual(['specialty', 'skips', 'sms'])
  expect(key('Enter')).toBeUndefined()
  expect(key('Tab')).toBeUndefined()
  key('ArrowDown')
  key('ArrowDown')
  expect(key('Enter')).toMatchObject({ label: 'skips' })
  expect(key('Escape')).toBe('done')
  expect(key('ArrowDown')).toBeUndefined()
  written = '{ "sms": true }'
  list.moved(11)
  expect(key(' ', { ctrlKey: true })).toBe('ask')
  expect(list.ask()).toBe(true)
  expect(key('Enter')).toMatchObject({ label: 'true' })
  list.moved(2)
  expect(list.isOpen.value).toBe(false)
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
