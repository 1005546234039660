import { SECTIONS, type Section, type Sections } from '../../../domain/report/sections.ts'
import { sections as schema } from '../../../protocol/report.ts'

export type Draft = Readonly<Record<Section, string>>

export const EMPTY_DRAFT: Draft = { reason: '', history: '', assessment: '', plan: '', followUp: '' }

/** A draft as this device kept it: one from before there were sections is the assessment. */
export function readDraft(kept: string): Draft {
  if (kept === '') return EMPTY_DRAFT
  try {
    const parsed = schema.safeParse(JSON.parse(kept))
    return parsed.success ? { ...EMPTY_DRAFT, ...parsed.data } : { ...EMPTY_DRAFT, assessment: kept }
  } catch {
    return { ...EMPTY_DRAFT, assessment: kept }
  }
}

export const isBlank = (draft: Draft): boolean => SECTIONS.every((section) => draft[section].trim() === '')

/** A template fills what is still blank, and goes under what is written: nothing of the doctor's is lost. */
export function withTemplate(draft: Draft, template: Sections): Draft {
  const entries = SECTIONS.map((section) => {
    const own = draft[section].trimEnd()
    const added = template[section]?.trim() ?? ''
    const joined = own === '' ? added : own.includes(added) ? draft[section] : `${own}\n${added}`
    return [section, joined] as const
  })
  return { ...EMPTY_DRAFT, ...Object.fromEntries(entries) }
}
