import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OUTCOMES } from '../../domain/consultation/outcome.ts'
import { checkReport } from '../../domain/report/report.ts'
import { REQUIRED_SECTIONS, SECTIONS, written } from '../../domain/report/sections.ts'
import { parisClock, parisMidnight } from '../../domain/schedule/parisClock.ts'
import { EMPTY_DRAFT, readDraft, withTemplate } from '../../ui/doctor/report/draftSections.ts'
import { insertText } from '../../ui/doctor/texts/insertText.ts'

const text = fc.string({ maxLength: 40 })
const draft = fc.record({ reason: text, history: text, assessment: text, plan: text, followUp: text })
const outcome = fc.option(fc.constantFrom(...OUTCOMES), { nil: undefined })

test('sections are published exactly when both required ones are written and a conclusion is named', () => {
  fc.assert(
    fc.property(draft, outcome, outcome, (sections, named, concluded) => {
      const checked = checkReport({ sections, outcome: named }, concluded ?? null)
      const complete = REQUIRED_SECTIONS.every((section) => sections[section].trim() !== '')
      expect(checked.ok).toBe(complete && (named ?? concluded) !== undefined)
      if (checked.ok) expect(checked.value.outcome).toBe(named ?? concluded)
      else expect(new Set(checked.refusal.map(({ path }) => path)).size).toBe(checked.refusal.length)
    }),
  )
})

test('free text, as the contract began with, needs nothing but words', () => {
  expect(checkReport({ text: ' Repos. ' }, null)).toEqual({
    ok: true,
    value: { text: 'Repos.', sections: null, outcome: null },
  })
  expect(checkReport({ text: ' ' }, null).ok).toBe(false)
  expect(checkReport({}, null).ok).toBe(false)
})

test('a blank part is left out, and what is written stays in the order of reading', () => {
  fc.assert(
    fc.property(draft, (sections) => {
      const kept = written(sections)
      expect(Object.keys(kept)).toEqual(SECTIONS.filter((section) => sections[section].trim() !== ''))
    }),
  )
})

test('a draft survives being kept, and a template never takes away what a doctor wrote', () => {
  fc.assert(
    fc.property(draft, draft, (own, template) => {
      expect(readDraft(JSON.stringify(own))).toEqual(own)
      const filled = withTemplate(own, template)
      for (const section of SECTIONS) {
        expect(filled[section].startsWith(own[section].trimEnd())).toBe(true)
        expect(filled[section]).toContain(template[section].trim())
      }
      expect(withTemplate(filled, template)).toEqual(filled)
    }),
  )
  expect(readDraft('Repos.')).toEqual({ ...EMPTY_DRAFT, assessment: 'Repos.' })
})

test('a quick text goes in at the cursor, never glued to what stands beside it', () => {
  fc.assert(
    fc.property(text, fc.string({ minLength: 1, maxLength: 20 }), fc.nat(40), fc.nat(40), (own, added, one, other) => {
      const [start = 0, end = 0] = [Math.min(one, own.length), Math.min(other, own.length)].toSorted((a, b) => a - b)
      const { text: joined, cursor } = insertText(own, added, start, end)
      expect(joined.slice(cursor - added.length, cursor)).toBe(added)
      expect(joined.startsWith(own.slice(0, start))).toBe(true)
      expect(joined.endsWith(own.slice(end))).toBe(true)
      if (start > 0) expect(joined.slice(start - 1, cursor - added.length)).toMatch(/\s$/)
    }),
  )
})

test('a day begins at midnight in Paris, in summer, in winter and when the clocks change', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) }), (moment) => {
      const began = parisMidnight(moment)
      expect(parisClock(began)).toMatchObject({ day: parisClock(moment).day, minutes: 0 })
      expect(began).toBeLessThanOrEqual(moment)
      expect(parisClock(began - 1).day).not.toBe(parisClock(moment).day)
    }),
  )
})
