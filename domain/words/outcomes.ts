import type { Outcome } from '../consultation/outcome.ts'
import type { Phrase } from '../language/phrase.ts'

/** The conclusion, in short: on a button, in a list, on the report. */
export const OUTCOME_LABELS: Readonly<Record<Outcome, Phrase>> = {
  advice: { fr: 'Conseil médical', en: 'Medical advice' },
  'see-doctor': { fr: 'Voir un médecin en personne', en: 'See a doctor in person' },
  emergency: { fr: 'Urgence', en: 'Emergency' },
  'nothing-further': { fr: 'Sans suite', en: 'Nothing further' },
}

/** The conclusion as it is told to the patient. */
export const OUTCOME_SENTENCES: Readonly<Record<Outcome, Phrase>> = {
  advice: {
    fr: 'Suivez les conseils du médecin ; ils sont dans le compte rendu.',
    en: 'Follow the doctor’s advice; it is in the report.',
  },
  'see-doctor': {
    fr: 'Le médecin vous demande de voir un médecin en personne.',
    en: 'The doctor asks you to see a doctor in person.',
  },
  emergency: {
    fr: 'Le médecin vous adresse aux urgences : appelez le 15, ou le 112 à l’étranger, si ce n’est pas déjà fait.',
    en: 'The doctor sends you to emergency care: call 15 in France, or 112 abroad, if you have not yet.',
  },
  'nothing-further': {
    fr: 'Rien de plus n’est nécessaire d’après le médecin.',
    en: 'Nothing further is needed, the doctor says.',
  },
}
