import type { Phrase } from '../language/phrase.ts'
import { accept, type Result, refuse } from '../result.ts'
import { SEXES, type Sex } from '../vocabulary.ts'
import { ageInYears, isDay, MAJORITY_YEARS, OLDEST_YEARS } from './age.ts'
import { isEmail, normalEmail } from './email.ts'
import { fitsRule, type MemberNumberRule } from './memberNumberRule.ts'
import { plainNumber, plainPostcode, plainText, SIGN_UP_SHAPES } from './signUpShapes.ts'
import { otherMemberNumber, SIGN_UP_WORDS } from './signUpWords.ts'

/** A sign-up as typed. */
export type TypedSignUp = {
  organisation: string
  memberNumber: string
  lastName: string
  firstName: string
  sex: string
  birthDate: string
  postcode: string
  city: string
  phone: string
  email: string
  acceptsTerms: boolean
  consentsToHealthData: boolean
}

/** A sign-up that may become an account: names trimmed, the phone in E.164, the address in lower case. */
export type SignUp = Omit<TypedSignUp, 'sex' | 'acceptsTerms' | 'consentsToHealthData'> & { sex: Sex }

/** What the rules can't know by themselves. `phone` is the number in E.164, `null` when it is none. */
export type SignUpFacts = {
  today: string
  organisationKnown: boolean
  phone: string | null
  /** The organisation's own patterns, none for any number, and what its numbers look like. */
  memberNumbers: { rule: MemberNumberRule; example: string }
}

export type FieldFault = { path: keyof TypedSignUp; message: Phrase }

function birthDateFault(birthDate: string, today: string): Phrase | null {
  if (!isDay(birthDate) || birthDate > today) return SIGN_UP_WORDS.birthDate
  const years = ageInYears(birthDate, today)
  if (years > OLDEST_YEARS) return SIGN_UP_WORDS.birthDate
  return years < MAJORITY_YEARS ? SIGN_UP_WORDS.minor : null
}

/** Checks every field of a sign-up; all faults come at once, each under its own field (product.md 1). */
export function checkSignUp(typed: TypedSignUp, facts: SignUpFacts): Result<SignUp, FieldFault[]> {
  const sex = SEXES.find((known) => known === typed.sex)
  const signUp = {
    organisation: typed.organisation,
    memberNumber: plainNumber(typed.memberNumber),
    lastName: plainText(typed.lastName),
    firstName: plainText(typed.firstName),
    birthDate: typed.birthDate,
    postcode: plainPostcode(typed.postcode),
    city: plainText(typed.city),
    email: normalEmail(typed.email),
  }
  const faults: FieldFault[] = []
  const demand = (path: keyof TypedSignUp & keyof typeof SIGN_UP_WORDS, holds: boolean) => {
    if (!holds) faults.push({ path, message: SIGN_UP_WORDS[path] })
  }
  demand('organisation', facts.organisationKnown)
  const demandShape = (path: keyof typeof SIGN_UP_SHAPES) => demand(path, SIGN_UP_SHAPES[path](typed[path]))
  demandShape('memberNumber')
  const { rule, example } = facts.memberNumbers
  if (SIGN_UP_SHAPES.memberNumber(typed.memberNumber) && !fitsRule(typed.memberNumber, rule))
    faults.push({ path: 'memberNumber', message: otherMemberNumber(example) })
  demandShape('lastName')
  demandShape('firstName')
  demand('sex', sex !== undefined)
  const birthDate = birthDateFault(typed.birthDate, facts.today)
  if (birthDate) faults.push({ path: 'birthDate', message: birthDate })
  demandShape('postcode')
  demandShape('city')
  demand('phone', facts.phone !== null)
  demand('email', isEmail(signUp.email))
  demand('acceptsTerms', typed.acceptsTerms)
  demand('consentsToHealthData', typed.consentsToHealthData)
  if (sex === undefined || facts.phone === null || faults.length > 0) return refuse(faults)
  return accept({ ...signUp, sex, phone: facts.phone })
}
