import type { OwnAnswerStep } from '../intake/answers.ts'
import type { Phrase } from '../language/phrase.ts'

/** What each answer is called in the summary, and in « Modifier : … ». */
export const STEP_LABELS: Readonly<Record<OwnAnswerStep, Phrase>> = {
  channel: { fr: 'Moyen de contact', en: 'Channel' },
  interlocutor: { fr: 'Interlocuteur', en: 'Doctor' },
  symptoms: { fr: 'Symptômes', en: 'Symptoms' },
  attachments: { fr: 'Fichiers', en: 'Files' },
  weightKg: { fr: 'Poids', en: 'Weight' },
  heightCm: { fr: 'Taille', en: 'Height' },
  treatments: { fr: 'Traitements', en: 'Treatments' },
  antecedents: { fr: 'Antécédents et allergies', en: 'History and allergies' },
  pregnant: { fr: 'Enceinte', en: 'Pregnant' },
  country: { fr: 'Pays', en: 'Country' },
}
