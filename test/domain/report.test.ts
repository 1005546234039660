import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OUTCOMES } from '../../domain/consultation/outcome.ts'
import { checkReport } from '../../domain/report/report.ts'
import { REQUIRED_SECTIONS, SECTIONS, written } from '../../domain/report/sections.ts'
import { EMPTY_DRAFT, readDraft, withTemplate } from '../../ui/doctor/report/draftSections.ts'

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
