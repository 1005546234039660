import type { Trait } from '../../../domain/handOver/traits.ts'
import type { Phrase } from '../../../domain/language/phrase.ts'

export const words = {
  confirmTitle: { fr: 'Confirmez votre adresse', en: 'Confirm your address' },
  confirmText: {
    fr: 'Cette adresse a déjà un compte ici. Le code prouve qu’il est à vous, et rattache votre assureur à ce compte.',
    en: 'This address already has an account here. The code proves that it is yours, and ties your insurer to that account.',
  },
  over: {
    fr: 'Ce passage n’est plus ouvert. Retournez sur le site de votre assureur et ouvrez de nouveau la téléconsultation.',
    en: 'This hand-over is no longer open. Go back to your insurer’s site and open the teleconsultation again.',
  },
  changesTitle: { fr: 'Vérifiez vos informations', en: 'Check your details' },
  changesText: {
    fr: 'Votre assureur nous a transmis des informations différentes. Rien ne change sans votre accord.',
    en: 'Your insurer sent us details that differ. Nothing changes without your agreement.',
  },
  here: { fr: 'Ici', en: 'Here' },
  insurer: { fr: 'Chez votre assureur', en: 'At your insurer’s' },
  update: { fr: 'Mettre à jour', en: 'Update' },
  keep: { fr: 'Garder mes informations', en: 'Keep my details' },
  female: { fr: 'Femme', en: 'Female' },
  male: { fr: 'Homme', en: 'Male' },
  empty: { fr: 'Non renseigné', en: 'Not given' },
} satisfies Record<string, Phrase>

export const traitWords: Readonly<Record<Trait, Phrase>> = {
  lastName: { fr: 'Nom', en: 'Last name' },
  firstName: { fr: 'Prénom', en: 'First name' },
  sex: { fr: 'Sexe', en: 'Sex' },
  birthDate: { fr: 'Date de naissance', en: 'Birth date' },
  postcode: { fr: 'Code postal', en: 'Postcode' },
  city: { fr: 'Ville', en: 'City' },
  phone: { fr: 'Téléphone', en: 'Phone' },
}
