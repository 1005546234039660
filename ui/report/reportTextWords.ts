import type { Phrase, Template } from '../../domain/language/phrase.ts'

export const words = {
  report: { fr: 'Compte rendu', en: 'Report' },
  addendum: { fr: 'Complément au compte rendu', en: 'Addendum to the report' },
  addendumLead: {
    fr: 'Il s’ajoute au compte rendu, qui reste tel qu’il a été publié.',
    en: 'It adds to the report, which stays as it was published.',
  },
  outcome: { fr: 'Conclusion', en: 'Outcome' },
  prescriptions: { fr: 'Ordonnances', en: 'Prescriptions' },
} satisfies Record<string, Phrase>

export const templates = {
  by: {
    fr: ({ name, title, specialty, rpps }) => `${title} ${name}, ${specialty}, RPPS ${rpps}`,
    en: ({ name, title, specialty, rpps }) => `${title} ${name}, ${specialty}, RPPS ${rpps}`,
  } satisfies Template<{ name: string; title: string; specialty: string; rpps: string }>,
  number: {
    fr: ({ number }) => `n° ${number}`,
    en: ({ number }) => `no. ${number}`,
  } satisfies Template<{ number: string }>,
}
