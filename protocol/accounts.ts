import * as z from 'zod/mini'
import { LOCALES } from '../domain/language/phrase.ts'
import { CONSENT_KINDS, WITHDRAWABLE } from '../domain/people/consentVersions.ts'
import { day, freeText, instant, relation, role, sex } from './vocabulary.ts'

const shortText = z.string().check(z.maxLength(200))

/** Sign-up as typed: the rules of each field are checked by domain/people, which names the field. */
export const signUpBody = z.object({
  organisation: shortText,
  memberNumber: shortText,
  lastName: shortText,
  firstName: shortText,
  sex: z.string(),
  birthDate: shortText,
  postcode: shortText,
  city: shortText,
  phone: shortText,
  email: shortText,
  acceptsTerms: z.boolean(),
  consentsToHealthData: z.boolean(),
})
export type SignUpBody = z.infer<typeof signUpBody>

export const loginCodeBody = z.object({ email: shortText })
export const stepUpBody = z.object({ code: shortText })
export const openSessionBody = z.object({ email: shortText, code: shortText })

export const account = z.object({
  id: z.string(),
  email: z.string(),
  role,
  /** A doctor's name as patients read it. */
  name: z.optional(z.string()),
})
export const openedSession = z.object({
  account,
  /** The session may add a first passkey, and nothing else. */
  enrolling: z.optional(z.boolean()),
})

export const patient = z.object({
  id: z.string(),
  relation,
  lastName: z.string(),
  firstName: z.string(),
  sex,
  birthDate: day,
  age: z.number(),
  /** Told besides the age below two years. */
  ageMonths: z.exactOptional(z.number()),
  address: z.nullable(z.string()),
  postcode: z.nullable(z.string()),
  city: z.nullable(z.string()),
  country: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  profession: z.nullable(z.string()),
  weightKg: z.nullable(z.number()),
  heightCm: z.nullable(z.number()),
  allergies: z.nullable(z.string()),
  antecedents: z.nullable(z.string()),
  treatments: z.nullable(z.string()),
  /** Where an adult beneficiary was invited to a space of their own. */
  invitation: z.exactOptional(z.object({ email: z.string(), at: instant })),
})
export type PatientView = z.infer<typeof patient>

const lineOrNothing = z.optional(z.nullable(shortText))
const textOrNothing = z.optional(z.nullable(freeText))
const measureOrNothing = z.optional(z.nullable(z.number()))

/** A profile as typed: domain/people/profile.ts checks each field and names it. `null` takes a field away. */
export const patientBody = z.object({
  lastName: z.optional(shortText),
  firstName: z.optional(shortText),
  sex: z.optional(z.string()),
  birthDate: z.optional(shortText),
  address: lineOrNothing,
  postcode: lineOrNothing,
  city: lineOrNothing,
  country: lineOrNothing,
  phone: lineOrNothing,
  profession: lineOrNothing,
  weightKg: measureOrNothing,
  heightCm: measureOrNothing,
  allergies: textOrNothing,
  antecedents: textOrNothing,
  treatments: textOrNothing,
})
export const addPatientBody = z.object({ ...patientBody.shape, relation: z.optional(z.string()) })

/** Whoever is signed in, as they know themselves. */
export const ownAccount = z.object({
  ...account.shape,
  /** The language of the account's pages and mails. */
  locale: z.enum(LOCALES),
})
export type OwnAccount = z.infer<typeof ownAccount>

export const editMeBody = z.object({ locale: z.enum(LOCALES) })

export const me = z.object({
  account: ownAccount,
  patients: z.array(patient),
  /** Whether the terms of the consultation service were accepted already. */
  consultationTermsAccepted: z.boolean(),
  /** Whether the consent to the use of health data stands: asked for before a question where it does not. */
  consentsToHealthData: z.boolean(),
  /** What was agreed to in an earlier version of its text, and is asked for again. */
  outdatedConsents: z.array(z.enum(CONSENT_KINDS)),
  /** The space of a minor, of which their parents are told nothing. */
  secret: z.boolean(),
  /** Somebody holds a record on this person, and invited them to take it into this space. */
  invitation: z.exactOptional(z.object({ inviter: z.string() })),
})

/** To whom the holder offers a space of their own. */
export const invitationBody = z.object({ email: shortText })
const agreements = { acceptsTerms: z.boolean(), consentsToHealthData: z.boolean() }
/** An adult beneficiary opens the space that they were invited to. */
export const openOwnSpaceBody = z.object({ email: shortText, birthDate: shortText, ...agreements })
/** A minor asks that their parents be told nothing: the address is the minor’s own. */
export const askSecrecyBody = z.object({ email: shortText, ...agreements })

export const consentBody = z.object({
  kind: z.enum(CONSENT_KINDS),
  version: shortText,
})
export const withdrawalBody = z.object({ kind: z.enum(WITHDRAWABLE) })
export const consents = z.object({
  consents: z.array(
    z.object({ kind: z.enum(CONSENT_KINDS), version: z.string(), at: instant, withdrawnAt: z.nullable(instant) }),
  ),
})
