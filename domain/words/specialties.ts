import type { Phrase } from '../language/phrase.ts'
import type { Specialty } from '../vocabulary.ts'

/** What a patient chooses between (product.md 2.2); the French is exact. */
export const SPECIALTY_LABELS: Readonly<Record<Specialty, Phrase>> = {
  generalist: { fr: 'Médecin généraliste', en: 'General practitioner' },
  dermatology: { fr: 'Dermatologie', en: 'Dermatology' },
  dentistry: { fr: 'Dentaire', en: 'Dentistry' },
  gynaecology: { fr: 'Gynécologie', en: 'Gynaecology' },
  ophthalmology: { fr: 'Ophtalmologie', en: 'Ophthalmology' },
  psychiatry: { fr: 'Psychiatrie', en: 'Psychiatry' },
}
