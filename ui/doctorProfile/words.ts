import type { Phrase } from '../../domain/language/phrase.ts'

/** What each field of a doctor's profile is called. */
export const words = {
  titleField: { fr: 'Titre', en: 'Title' },
  Dr: { fr: 'Docteur', en: 'Doctor' },
  Pr: { fr: 'Professeur', en: 'Professor' },
  lastName: { fr: 'Nom', en: 'Last name' },
  firstName: { fr: 'Prénom', en: 'First name' },
  specialty: { fr: 'Spécialité', en: 'Specialty' },
  rpps: { fr: 'Numéro RPPS', en: 'RPPS number' },
  finess: { fr: 'Numéro FINESS', en: 'FINESS number' },
  address: { fr: 'Adresse professionnelle', en: 'Professional address' },
  addressHint: {
    fr: 'Avec le pays, par exemple 12 rue Victor-Hugo, 79000 Niort, France.',
    en: 'With the country, for example 12 rue Victor-Hugo, 79000 Niort, France.',
  },
  phone: { fr: 'Téléphone professionnel', en: 'Professional phone' },
  email: { fr: 'Adresse e-mail', en: 'E-mail address' },
  languages: { fr: 'Langues parlées', en: 'Languages spoken' },
} satisfies Record<string, Phrase>
