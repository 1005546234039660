import { HEIGHT_CM, WEIGHT_KG } from '../intake/checkAnswer.ts'
import type { Phrase } from '../language/phrase.ts'
import { SIGN_UP_WORDS } from './signUpWords.ts'

const { lastName, firstName, sex, birthDate, postcode, phone } = SIGN_UP_WORDS

/** What is said under a field of a profile, and what to do about it; the same words as at sign-up where it is the same. */
export const PROFILE_WORDS = {
  lastName,
  firstName,
  sex,
  birthDate,
  postcode,
  phone,
  relation: { fr: 'Choisissez le lien avec cette personne.', en: 'Choose how this person is related to you.' },
  minor: {
    fr: 'Le titulaire du compte a 18 ans ou plus.',
    en: 'The holder of the account is 18 or older.',
  },
  country: { fr: 'Choisissez un pays de la liste.', en: 'Choose a country of the list.' },
  tooLong: { fr: 'Ce texte est trop long. Raccourcissez-le.', en: 'This text is too long. Shorten it.' },
  weightKg: {
    fr: `Indiquez un poids en kilogrammes, de ${String(WEIGHT_KG.minimum).replace('.', ',')} à ${WEIGHT_KG.maximum}.`,
    en: `Enter a weight in kilograms, from ${WEIGHT_KG.minimum} to ${WEIGHT_KG.maximum}.`,
  },
  heightCm: {
    fr: `Indiquez une taille en centimètres, de ${HEIGHT_CM.minimum} à ${HEIGHT_CM.maximum}.`,
    en: `Enter a height in centimetres, from ${HEIGHT_CM.minimum} to ${HEIGHT_CM.maximum}.`,
  },
} as const satisfies Record<string, Phrase>
