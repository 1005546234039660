import type { Phrase } from '../language/phrase.ts'
import { MAJORITY_YEARS } from './age.ts'

/** What is said under a field of the sign-up, and what to do about it. */
export const SIGN_UP_WORDS = {
  organisation: { fr: 'Cet organisme n’est pas connu.', en: 'This organisation is not known.' },
  memberNumber: {
    fr: 'Le numéro de sociétaire compte de 2 à 20 lettres et chiffres.',
    en: 'The member number has 2 to 20 letters and digits.',
  },
  lastName: { fr: 'Indiquez votre nom.', en: 'Enter your last name.' },
  firstName: { fr: 'Indiquez votre prénom.', en: 'Enter your first name.' },
  sex: { fr: 'Choisissez « Femme » ou « Homme ».', en: 'Choose “Female” or “Male”.' },
  birthDate: { fr: 'Cette date de naissance n’existe pas.', en: 'This date of birth does not exist.' },
  minor: {
    fr: `L’inscription est réservée aux personnes de ${MAJORITY_YEARS} ans et plus.`,
    en: `You must be at least ${MAJORITY_YEARS} to sign up.`,
  },
  postcode: { fr: 'Le code postal compte 5 chiffres.', en: 'The postcode has 5 digits.' },
  city: { fr: 'Indiquez votre ville.', en: 'Enter your town.' },
  phone: { fr: 'Le numéro de téléphone n’est pas valide.', en: 'This phone number is not valid.' },
  email: { fr: 'L’adresse e-mail n’est pas valide.', en: 'This e-mail address is not valid.' },
  acceptsTerms: {
    fr: 'Acceptez les conditions d’utilisation pour vous inscrire.',
    en: 'Accept the terms of use to sign up.',
  },
  consentsToHealthData: {
    fr: 'Sans votre accord sur vos données de santé, nos médecins ne peuvent pas vous répondre.',
    en: 'Without your consent on your health data, our doctors cannot answer you.',
  },
} as const satisfies Record<string, Phrase>

/** A number that has the shape of one, but not of this organisation's. */
export const otherMemberNumber = (example: string): Phrase => ({
  fr: `Ce numéro n’est pas de la forme attendue, par exemple ${example}. Recopiez-le de votre carte.`,
  en: `This number does not have the expected form, for example ${example}. Copy it from your card.`,
})
