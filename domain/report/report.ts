import type { Outcome } from '../consultation/outcome.ts'
import { accept, type Result, refuse } from '../result.ts'
import { REQUIRED_SECTIONS, type Section, type Sections, written } from './sections.ts'

/** What is sent to be published: free text, as the contract began with, or sections with a conclusion. */
export type GivenReport = {
  text?: string | undefined
  sections?: Sections | undefined
  outcome?: Outcome | undefined
}

/** A report's words: one of the two forms is empty. */
export type ReportWords = { text: string; sections: Sections | null; outcome: Outcome | null }

export type ReportFault = { path: 'text' | 'outcome' | `sections.${Section}`; kind: 'missing' }

/**
 * A report's words, trimmed; or everything that is missing.
 * @param concluded with what the consultation ended, which a report need not say again
 */
export function checkReport(
  given: GivenReport,
  concluded: Outcome | null,
): Result<ReportWords, readonly ReportFault[]> {
  const outcome = given.outcome ?? concluded
  const text = given.text?.trim() ?? ''
  if (given.sections === undefined)
    return text === '' ? refuse([{ path: 'text', kind: 'missing' }]) : accept({ text, sections: null, outcome })
  const sections = written(given.sections)
  const faults: ReportFault[] = REQUIRED_SECTIONS.filter((section) => sections[section] === undefined).map(
    (section) => ({ path: `sections.${section}`, kind: 'missing' }),
  )
  if (outcome === null) faults.push({ path: 'outcome', kind: 'missing' })
  return faults.length > 0 ? refuse(faults) : accept({ text: '', sections, outcome })
}
