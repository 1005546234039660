import { ageInYears, isDay, MAJORITY_YEARS, OLDEST_YEARS } from '../people/age.ts'
import { isEmail, normalEmail } from '../people/email.ts'
import { accept, type Result, refuse } from '../result.ts'
import { SEXES, type Sex } from '../vocabulary.ts'
import type { HandOverFault } from './refusals.ts'

/** What an insurer says of a member, as our records have it (api.md, `POST /sso`). */
export type Traits = {
  lastName: string
  firstName: string
  sex: Sex
  birthDate: string
  postcode: string | null
  city: string | null
  phone: string | null
}

/** A token's claims about the person; `phone` is already in E.164, or absent when it is none. */
export type TypedTraits = {
  familyName: string
  givenName: string
  gender: string
  birthDate: string
  email: string
  postcode: string | undefined
  city: string | undefined
  phone: string | null
}

const plainText = (typed: string) => typed.normalize('NFC').replace(/\s+/g, ' ').trim()
const NAME_MAX_CHARACTERS = 200
const isName = (text: string) => /\p{L}/u.test(text) && text.length <= NAME_MAX_CHARACTERS

/** The traits of a token, or the claim that can't be a member's: only adults are handed over, as only adults sign up. */
export function checkTraits(
  typed: TypedTraits,
  today: string,
): Result<{ traits: Traits; email: string }, HandOverFault> {
  const sex = SEXES.find((known) => known === typed.gender)
  const lastName = plainText(typed.familyName)
  const firstName = plainText(typed.givenName)
  const email = normalEmail(typed.email)
  const { birthDate } = typed
  const wrong = (claim: string, found: string) =>
    refuse<HandOverFault>({ reason: 'claims', claim, found: JSON.stringify(found) })
  if (!sex) return wrong('gender', typed.gender)
  if (!isName(lastName)) return wrong('family_name', lastName)
  if (!isName(firstName)) return wrong('given_name', firstName)
  if (!isEmail(email)) return wrong('email', typed.email)
  if (!isDay(birthDate) || birthDate > today) return wrong('birthdate', birthDate)
  const years = ageInYears(birthDate, today)
  if (years > OLDEST_YEARS) return wrong('birthdate', birthDate)
  if (years < MAJORITY_YEARS) return refuse({ reason: 'minor', claim: 'birthdate', found: JSON.stringify(birthDate) })
  const postcode = typed.postcode?.replace(/\s/g, '') || null
  const city = plainText(typed.city ?? '').slice(0, NAME_MAX_CHARACTERS) || null
  return accept({ email, traits: { lastName, firstName, sex, birthDate, postcode, city, phone: typed.phone } })
}

export const TRAITS = ['lastName', 'firstName', 'sex', 'birthDate', 'postcode', 'city', 'phone'] as const
export type Trait = (typeof TRAITS)[number]

/** What the insurer now says otherwise than our record; what it leaves out is no change. */
export const changedTraits = (ours: Traits, theirs: Traits): Trait[] =>
  TRAITS.filter((trait) => theirs[trait] !== null && theirs[trait] !== ours[trait])
