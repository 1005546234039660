import { ageInYears, MAJORITY_YEARS, OLDEST_YEARS } from '../../../domain/people/age.ts'
import { looksLikePhone } from '../../../domain/people/phone.ts'
import { SIGN_UP_SHAPES } from '../../../domain/people/signUpShapes.ts'
import { parseTypedDate } from '../../lib/typedDate.ts'
import { looksLikeEmail } from '../signIn/deriveSignIn.ts'

/** What is typed, by the names of the contract (api.md, Accounts). */
export type SignUpDraft = {
  memberNumber: string
  lastName: string
  firstName: string
  sex: '' | 'female' | 'male'
  /** As typed, day first. */
  birthDate: string
  postcode: string
  city: string
  phone: string
  email: string
  acceptsTerms: boolean
  consentsToHealthData: boolean
}
export type SignUpField = keyof SignUpDraft

export const EMPTY_DRAFT: SignUpDraft = {
  memberNumber: '',
  lastName: '',
  firstName: '',
  sex: '',
  birthDate: '',
  postcode: '',
  city: '',
  phone: '',
  email: '',
  acceptsTerms: false,
  consentsToHealthData: false,
}

/** Why a field is not ready; the words are the page's. */
export type SignUpFault =
  | 'missing'
  | 'malformed'
  | 'date-incomplete'
  | 'date-impossible'
  | 'minor'
  | 'email-malformed'
  | 'not-accepted'

function birthDateFault(typed: string, today: string): SignUpFault | undefined {
  const day = parseTypedDate(typed)
  if (!day.ok) return day.refusal === 'empty' ? 'missing' : `date-${day.refusal}`
  const age = ageInYears(day.value, today)
  if (day.value > today || age > OLDEST_YEARS) return 'date-impossible'
  return age < MAJORITY_YEARS ? 'minor' : undefined
}

/**
 * What the page itself finds before asking the service, which checks everything again and knows more (the insurer's
 * rule for member numbers, phone numbers of the world). `today` is the day in Paris.
 */
export function signUpFaults(draft: SignUpDraft, today: string): Partial<Record<SignUpField, SignUpFault>> {
  const faults: Partial<Record<SignUpField, SignUpFault>> = {}
  for (const field of ['memberNumber', 'lastName', 'firstName', 'postcode', 'city'] as const)
    if (!SIGN_UP_SHAPES[field](draft[field])) faults[field] = draft[field].trim() === '' ? 'missing' : 'malformed'
  if (draft.sex === '') faults.sex = 'missing'
  if (!looksLikePhone(draft.phone)) faults.phone = draft.phone.trim() === '' ? 'missing' : 'malformed'
  const birthDate = birthDateFault(draft.birthDate, today)
  if (birthDate) faults.birthDate = birthDate
  if (draft.email.trim() === '') faults.email = 'missing'
  else if (!looksLikeEmail(draft.email)) faults.email = 'email-malformed'
  if (!draft.acceptsTerms) faults.acceptsTerms = 'not-accepted'
  if (!draft.consentsToHealthData) faults.consentsToHealthData = 'not-accepted'
  return faults
}

/** The body to send: the date as the contract wants it, spaces around words gone. */
export function signUpBodyOf(draft: SignUpDraft, organisation: string) {
  const day = parseTypedDate(draft.birthDate)
  return {
    ...draft,
    organisation,
    memberNumber: draft.memberNumber.trim(),
    lastName: draft.lastName.trim(),
    firstName: draft.firstName.trim(),
    birthDate: day.ok ? day.value : draft.birthDate,
    postcode: draft.postcode.trim(),
    city: draft.city.trim(),
    phone: draft.phone.trim(),
    email: draft.email.trim(),
  }
}
