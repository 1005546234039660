import type { Phrase } from '../language/phrase.ts'

/** What the fields of a profile are called, wherever one is shown (product.md 7). */
export const PROFILE_LABELS = {
  email: { fr: 'E-mail', en: 'E-mail' },
  address: { fr: 'Adresse', en: 'Address' },
  country: { fr: 'Pays', en: 'Country' },
  phone: { fr: 'Téléphone', en: 'Phone' },
  sex: { fr: 'Genre', en: 'Sex' },
  female: { fr: 'Femme', en: 'Female' },
  male: { fr: 'Homme', en: 'Male' },
  birthDate: { fr: 'Date de naissance', en: 'Date of birth' },
  profession: { fr: 'Profession', en: 'Profession' },
  weightKg: { fr: 'Poids', en: 'Weight' },
  heightCm: { fr: 'Taille', en: 'Height' },
  allergies: { fr: 'Allergies connues', en: 'Known allergies' },
  antecedents: { fr: 'Antécédents médicaux', en: 'Medical history' },
  treatments: { fr: 'Traitements en cours', en: 'Current treatments' },
} as const satisfies Record<string, Phrase>
