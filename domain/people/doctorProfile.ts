import type { Phrase } from '../language/phrase.ts'
import { accept, type Result, refuse } from '../result.ts'
import { SPECIALTIES, type Specialty } from '../vocabulary.ts'
import { isEmail, normalEmail } from './email.ts'
import { isFiness, isRpps } from './identifiers.ts'
import { plainText } from './signUpShapes.ts'

/** How a doctor is addressed; a professor of medicine is one too. */
export const DOCTOR_TITLES = ['Dr', 'Pr'] as const
type DoctorTitle = (typeof DOCTOR_TITLES)[number]

/** The languages that a consultation may be held in, by ISO 639-1; French first, as everyone here speaks it. */
export const SPOKEN_LANGUAGES = ['fr', 'en', 'ar', 'de', 'es', 'it', 'nl', 'pl', 'pt', 'ro', 'ru', 'tr', 'zh'] as const
type SpokenLanguage = (typeof SPOKEN_LANGUAGES)[number]

/** A profile as typed by whoever looks after it. */
export type TypedDoctorProfile = {
  title: string
  lastName: string
  firstName: string
  specialty: string
  rpps: string
  finess: string
  address: string
  phone: string
  email: string
  languages: readonly string[]
}

/** A profile that prescriptions may be signed with: numbers without spaces, the phone in E.164. */
export type DoctorProfile = Omit<TypedDoctorProfile, 'title' | 'specialty' | 'finess' | 'languages'> & {
  title: DoctorTitle
  specialty: Specialty
  finess: string | null
  languages: readonly SpokenLanguage[]
}

export type ProfileFault = { path: keyof TypedDoctorProfile; message: Phrase }

const WORDS: Readonly<Record<keyof TypedDoctorProfile, Phrase>> = {
  title: { fr: 'Choisissez un titre.', en: 'Choose a title.' },
  lastName: { fr: 'Indiquez le nom.', en: 'Enter the last name.' },
  firstName: { fr: 'Indiquez le prénom.', en: 'Enter the first name.' },
  specialty: { fr: 'Choisissez une spécialité.', en: 'Choose a specialty.' },
  rpps: {
    fr: 'Le numéro RPPS compte 11 chiffres, dont le dernier est une clé de contrôle. Recopiez-le de la carte CPS.',
    en: 'The RPPS number has 11 digits, the last of which is a check digit. Copy it from the CPS card.',
  },
  finess: {
    fr: 'Le numéro FINESS compte 9 chiffres, dont le dernier est une clé de contrôle. Laissez vide s’il n’y en a pas.',
    en: 'The FINESS number has 9 digits, the last of which is a check digit. Leave it empty if there is none.',
  },
  address: {
    fr: 'Indiquez l’adresse professionnelle complète, avec le pays : elle figure sur les ordonnances.',
    en: 'Enter the whole professional address with its country: it stands on prescriptions.',
  },
  phone: {
    fr: 'Le numéro de téléphone n’est pas valide. Écrivez-le comme 05 49 00 00 01 ou +33 5 49 00 00 01.',
    en: 'This phone number is not valid. Write it like 05 49 00 00 01 or +33 5 49 00 00 01.',
  },
  email: { fr: 'L’adresse e-mail n’est pas valide.', en: 'This e-mail address is not valid.' },
  languages: { fr: 'Choisissez au moins une langue.', en: 'Choose at least one language.' },
}

const digits = (typed: string) => typed.replace(/[\s.-]/g, '').toUpperCase()
const hasLetter = (typed: string) => /\p{L}/u.test(typed)
/** What a signature vouches for, and what decides which questions come to the desk. */
const IDENTITY: readonly (keyof DoctorProfile)[] = ['title', 'lastName', 'firstName', 'specialty', 'rpps']

/** Whether a change says something else of who the doctor is: then only one who has just proved to be there makes it. */
export const changesIdentity = (changed: object): boolean => IDENTITY.some((field) => Object.hasOwn(changed, field))

/** « 12 rue Victor-Hugo, 79000 Niort, France » (R5132-3 CSP: the professional address, with the country). */
const isAddress = (text: string) => text.length >= 10 && hasLetter(text) && /\bFrance\b/i.test(text)

/**
 * Checks every field of a doctor's profile; all faults come at once, each under its own field.
 * @param phone the number in E.164, `null` when it is none
 */
export function checkDoctorProfile(
  typed: TypedDoctorProfile,
  phone: string | null,
): Result<DoctorProfile, ProfileFault[]> {
  const title = DOCTOR_TITLES.find((known) => known === typed.title)
  const specialty = SPECIALTIES.find((known) => known === typed.specialty)
  const languages = SPOKEN_LANGUAGES.filter((known) => typed.languages.includes(known))
  const rpps = digits(typed.rpps)
  const finess = digits(typed.finess)
  const address = plainText(typed.address)
  const email = normalEmail(typed.email)
  const faults: ProfileFault[] = []
  const demand = (path: keyof TypedDoctorProfile, holds: boolean) => {
    if (!holds) faults.push({ path, message: WORDS[path] })
  }
  demand('title', title !== undefined)
  demand('lastName', hasLetter(typed.lastName))
  demand('firstName', hasLetter(typed.firstName))
  demand('specialty', specialty !== undefined)
  demand('rpps', isRpps(rpps))
  demand('finess', finess === '' || isFiness(finess))
  demand('address', isAddress(address))
  demand('phone', phone !== null)
  demand('email', isEmail(email))
  demand('languages', languages.length > 0)
  if (!title || !specialty || phone === null || faults.length > 0) return refuse(faults)
  return accept({
    title,
    lastName: plainText(typed.lastName),
    firstName: plainText(typed.firstName),
    specialty,
    rpps,
    finess: finess === '' ? null : finess,
    address,
    phone,
    email,
    languages,
  })
}
