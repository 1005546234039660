import type { Phrase } from '../language/phrase.ts'

/** The parts of a report, in the order in which they are written and read. */
export const SECTIONS = ['reason', 'history', 'assessment', 'plan', 'followUp'] as const
export type Section = (typeof SECTIONS)[number]
export type Sections = Readonly<Partial<Record<Section, string>>>

/** Without these two a report says neither what the doctor thinks nor what the patient is to do. */
export const REQUIRED_SECTIONS: readonly Section[] = ['assessment', 'plan']

export const SECTION_LABELS: Readonly<Record<Section, Phrase>> = {
  reason: { fr: 'Motif', en: 'Reason' },
  history: { fr: 'Histoire', en: 'History' },
  assessment: { fr: 'Évaluation', en: 'Assessment' },
  plan: { fr: 'Conduite à tenir', en: 'What to do' },
  followUp: { fr: 'Suivi', en: 'Follow-up' },
}

/** Without the blank ones, each trimmed, in the order of reading. */
export function written(sections: Sections): Sections {
  const kept = SECTIONS.flatMap((section) => {
    const text = sections[section]?.trim() ?? ''
    return text === '' ? [] : [[section, text] as const]
  })
  return Object.fromEntries(kept)
}
