import { HEIGHT_CM, WEIGHT_KG } from '../intake/checkAnswer.ts'
import { isCountry } from '../intake/countries.ts'
import type { Phrase } from '../language/phrase.ts'
import { FREE_TEXT_MAX_CHARACTERS } from '../limits.ts'
import { accept, type Result, refuse } from '../result.ts'
import { SEXES, type Sex } from '../vocabulary.ts'
import { ageInYears, isDay, MAJORITY_YEARS, OLDEST_YEARS } from './age.ts'
import { PROFILE_WORDS as words } from './profileWords.ts'

/** What identifies a person: always there. */
const NAMES = ['lastName', 'firstName'] as const
/** What may stand empty, in one line or many. */
const LINES = ['address', 'city', 'profession'] as const
const TEXTS = ['allergies', 'antecedents', 'treatments'] as const
const LINE_MAX_CHARACTERS = 200

/** A profile as typed; `null` or an empty text takes a field away, an absent one leaves it as it is. */
export type TypedProfile = {
  [Field in (typeof NAMES)[number] | 'sex' | 'birthDate']?: string | undefined
} & {
  [Field in (typeof LINES)[number] | (typeof TEXTS)[number] | 'postcode' | 'country' | 'phone']?:
    | string
    | null
    | undefined
} & { weightKg?: number | null | undefined; heightCm?: number | null | undefined }

/** The fields of a profile that may be kept. */
export type Profile = {
  lastName?: string
  firstName?: string
  sex?: Sex
  birthDate?: string
  address?: string | null
  postcode?: string | null
  city?: string | null
  country?: string | null
  phone?: string | null
  profession?: string | null
  weightKg?: number | null
  heightCm?: number | null
  allergies?: string | null
  antecedents?: string | null
  treatments?: string | null
}
export type ProfileFault = { path: keyof Profile; message: Phrase }

/** What the rules can't know: the day in Paris, whether the person must be of age, and the typed phone in E.164. */
export type ProfileFacts = { today: string; adult: boolean; phone: string | null }

const plainLine = (typed: string) => typed.normalize('NFC').replace(/\s+/g, ' ').trim()

function birthDateFault(day: string, { today, adult }: ProfileFacts): Phrase | null {
  if (!isDay(day) || day > today || ageInYears(day, today) > OLDEST_YEARS) return words.birthDate
  return adult && ageInYears(day, today) < MAJORITY_YEARS ? words.minor : null
}

/** A French postcode has five digits; those of other countries are as various as the countries. */
const isPostcode = (text: string, french: boolean) => (french ? /^\d{5}$/ : /^[\p{L}\p{Nd} -]{2,12}$/u).test(text)

/** Checks the fields that are given; all faults come at once, each under its own field (product.md 7). */
export function checkProfile(typed: TypedProfile, facts: ProfileFacts): Result<Profile, ProfileFault[]> {
  const profile: Profile = {}
  const faults: ProfileFault[] = []
  const fault = (path: keyof Profile, message: Phrase) => faults.push({ path, message })

  for (const field of NAMES) {
    const value = typed[field]
    if (value === undefined) continue
    const name = plainLine(value)
    if (!/\p{L}/u.test(name) || name.length > LINE_MAX_CHARACTERS) fault(field, words[field])
    else profile[field] = name
  }
  if (typed.sex !== undefined) {
    const sex = SEXES.find((known) => known === typed.sex)
    if (sex) profile.sex = sex
    else fault('sex', words.sex)
  }
  if (typed.birthDate !== undefined) {
    const wrong = birthDateFault(typed.birthDate, facts)
    if (wrong) fault('birthDate', wrong)
    else profile.birthDate = typed.birthDate
  }
  for (const field of LINES) {
    const value = typed[field]
    if (value === undefined) continue
    const line = plainLine(value ?? '')
    if (line.length > LINE_MAX_CHARACTERS) fault(field, words.tooLong)
    else profile[field] = line || null
  }
  for (const field of TEXTS) {
    const value = typed[field]
    if (value === undefined) continue
    const text = (value ?? '').trim()
    if (text.length > FREE_TEXT_MAX_CHARACTERS) fault(field, words.tooLong)
    else profile[field] = text || null
  }
  if (typed.country !== undefined) {
    const country = (typed.country ?? '').toUpperCase()
    if (country === '' || isCountry(country)) profile.country = country || null
    else fault('country', words.country)
  }
  if (typed.postcode !== undefined) {
    const french = (profile.country ?? 'FR') === 'FR'
    const postcode = french ? (typed.postcode ?? '').replace(/\s/g, '') : plainLine(typed.postcode ?? '')
    if (postcode === '' || isPostcode(postcode, french)) profile.postcode = postcode || null
    else fault('postcode', words.postcode)
  }
  if (typed.phone !== undefined) {
    const empty = (typed.phone ?? '').trim() === ''
    if (empty || facts.phone !== null) profile.phone = empty ? null : facts.phone
    else fault('phone', words.phone)
  }
  for (const [field, bounds] of [
    ['weightKg', WEIGHT_KG],
    ['heightCm', HEIGHT_CM],
  ] as const) {
    const value = typed[field]
    if (value === undefined) continue
    const measure = value === null ? null : Math.round(value * 10) / 10
    if (measure !== null && !(measure >= bounds.minimum && measure <= bounds.maximum)) fault(field, words[field])
    else profile[field] = measure
  }
  return faults.length > 0 ? refuse(faults) : accept(profile)
}
