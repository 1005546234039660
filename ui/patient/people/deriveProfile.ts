import * as z from 'zod/mini'
import { countryName } from '../../../domain/intake/countries.ts'
import type { Locale, Phrase } from '../../../domain/language/phrase.ts'
import { ageInYears, MAJORITY_YEARS, WORKING_AGE_YEARS } from '../../../domain/people/age.ts'
import { looksLikePhone } from '../../../domain/people/phone.ts'
import { checkProfile, type TypedProfile } from '../../../domain/people/profile.ts'
import { PROFILE_WORDS } from '../../../domain/people/profileWords.ts'
import type { PatientView } from '../../../protocol/accounts.ts'
import { formatDay, formatNumber, formatPhone } from '../../i18n/formats.ts'
import { parseTypedDate } from '../../lib/typedDate.ts'
import { parseMeasure } from '../../lib/typedMeasure.ts'
import { faultWords as signUpFaults } from '../signUp/words.ts'
import { templates, words } from './words.ts'

const PROFILE_FIELDS = [
  'relation',
  'lastName',
  'firstName',
  'sex',
  'birthDate',
  'address',
  'postcode',
  'city',
  'country',
  'phone',
  'profession',
  'weightKg',
  'heightCm',
  'allergies',
  'antecedents',
  'treatments',
] as const
export type ProfileField = (typeof PROFILE_FIELDS)[number]

/** What stands in the fields, as typed; by the names of the contract (api.md, Patients). */
export type ProfileDraft = Readonly<Record<ProfileField, string>>

/** The fields that no longer stand as they stood. */
export const profileChanges = z.partialRecord(z.enum(PROFILE_FIELDS), z.string())
export type ProfileChanges = Readonly<z.infer<typeof profileChanges>>

/** An address is one thing: half of it from here and half from elsewhere is nobody's. */
const ADDRESS: readonly ProfileField[] = ['address', 'postcode', 'city', 'country']

const NARROW = '\u202f'
const measure = (locale: Locale, value: number) => formatNumber(locale, value).replace(/\s/g, '')

/** The fields filled with what is kept; of nobody yet, empty, in France. */
export function draftOf(patient: PatientView | undefined, locale: Locale): ProfileDraft {
  return {
    relation: patient?.relation ?? '',
    lastName: patient?.lastName ?? '',
    firstName: patient?.firstName ?? '',
    sex: patient?.sex ?? '',
    birthDate: patient ? formatDay(patient.birthDate) : '',
    address: patient?.address ?? '',
    postcode: patient?.postcode ?? '',
    city: patient?.city ?? '',
    country: patient?.country ?? 'FR',
    phone: patient?.phone ? formatPhone(patient.phone) : '',
    profession: patient?.profession ?? '',
    weightKg: patient?.weightKg ? measure(locale, patient.weightKg) : '',
    heightCm: patient?.heightCm ? measure(locale, patient.heightCm) : '',
    allergies: patient?.allergies ?? '',
    antecedents: patient?.antecedents ?? '',
    treatments: patient?.treatments ?? '',
  }
}

const typedMeasure = (typed: string) => (typed.trim() === '' ? null : parseMeasure(typed))

function typedProfile(draft: ProfileDraft): TypedProfile {
  const { relation: _relation, ...rest } = draft
  const day = parseTypedDate(draft.birthDate)
  return {
    ...rest,
    birthDate: day.ok ? day.value : draft.birthDate,
    weightKg: typedMeasure(draft.weightKg),
    heightCm: typedMeasure(draft.heightCm),
  }
}

export const changesOf = (draft: ProfileDraft, before: ProfileDraft): ProfileChanges =>
  Object.fromEntries(PROFILE_FIELDS.flatMap((field) => (draft[field] === before[field] ? [] : [[field, draft[field]]])))

/** The body of a beneficiary to come, whose relation is the page's to say. */
export const newProfileBody = (draft: ProfileDraft) => ({ ...typedProfile(draft), relation: draft.relation })

/** The body of a change: what nobody touched here may have changed elsewhere meanwhile, and stays. */
export function changedProfileBody(draft: ProfileDraft, before: ProfileDraft): TypedProfile {
  const changes = changesOf(draft, before)
  const moved = ADDRESS.some((field) => field in changes)
  const sent = new Set<string>([...Object.keys(changes), ...(moved ? ADDRESS : [])])
  return Object.fromEntries(Object.entries(typedProfile(draft)).filter(([field]) => sent.has(field)))
}

export type ProfileFaults = Readonly<Partial<Record<ProfileField, Phrase>>>

/**
 * What the page finds before asking the service, by the service's own rules; which phone numbers there are in the
 * world only the service knows, which ones are none the page tells with the rest. `today` is the day in Paris.
 */
export function profileFaults(draft: ProfileDraft, { today, isNew }: { today: string; isNew: boolean }): ProfileFaults {
  const adult = draft.relation === 'self'
  const phone = looksLikePhone(draft.phone) ? draft.phone : null
  const checked = checkProfile(typedProfile(draft), { today, adult, phone })
  return {
    ...(isNew && draft.relation === '' ? { relation: PROFILE_WORDS.relation } : {}),
    ...(checked.ok ? {} : Object.fromEntries(checked.refusal.map(({ path, message }) => [path, message]))),
    // « 3/2/20 » exists, it is not all there: the rules, which see no date, would say that there is none such.
    ...(isUnfinished(draft.birthDate) ? { birthDate: signUpFaults['date-incomplete'] } : {}),
  }
}

function isUnfinished(typed: string): boolean {
  const day = parseTypedDate(typed)
  return !day.ok && day.refusal === 'incomplete'
}

/** A child has no profession: it is asked for from the age at which one may work, and stands where one was given. */
export function asksProfession({ birthDate, profession }: ProfileDraft, today: string): boolean {
  const day = parseTypedDate(birthDate)
  return profession !== '' || (day.ok && ageInYears(day.value, today) >= WORKING_AGE_YEARS)
}

/** The age in words: in months below two years (product.md 2.4). */
export const ageText = ({ age, ageMonths }: Pick<PatientView, 'age' | 'ageMonths'>, locale: Locale): string =>
  ageMonths === undefined ? templates.years[locale]({ count: age }) : templates.months[locale]({ count: ageMonths })

/** Somebody on another's contract who is of age: they may have a space of their own. */
export const mayHaveOwnSpace = ({ relation, age }: Pick<PatientView, 'relation' | 'age'>): boolean =>
  relation !== 'self' && age >= MAJORITY_YEARS

export type ProfileLine = { label: Phrase; value: string; empty?: true }

/** « Mon profil » as the seed lists it; what is not there says so. */
export function profileLines(patient: PatientView, email: string | undefined, locale: Locale): readonly ProfileLine[] {
  const given = (label: Phrase, value: string | null, absent: Phrase): ProfileLine =>
    value ? { label, value } : { label, value: absent[locale], empty: true }
  const unit = (value: number | null, name: string) => value && `${formatNumber(locale, value)}${NARROW}${name}`
  const town = [patient.postcode, patient.city].filter(Boolean).join(' ')
  const abroad = patient.country && patient.country !== 'FR' ? countryName(patient.country, locale) : ''
  const address = [patient.address, town, abroad].filter(Boolean).join(', ')
  return [
    given(words.name, `${patient.lastName} ${patient.firstName}`, words.notGiven),
    ...(email === undefined ? [] : [given(words.email, email, words.notGiven)]),
    given(words.address, address, words.notGivenFeminine),
    given(words.phone, patient.phone && formatPhone(patient.phone), words.notGiven),
    given(words.sex, words[patient.sex][locale], words.notGiven),
    given(words.birthDate, formatDay(patient.birthDate), words.notGivenFeminine),
    given(words.age, ageText(patient, locale), words.notGiven),
    ...(patient.profession || patient.age >= WORKING_AGE_YEARS
      ? [given(words.profession, patient.profession, words.notGivenFeminine)]
      : []),
    given(words.weightKg, unit(patient.weightKg, 'kg') || null, words.notGiven),
    given(words.heightCm, unit(patient.heightCm, 'cm') || null, words.notGivenFeminine),
    given(words.allergies, patient.allergies, words.notGivenManyFeminine),
    given(words.antecedents, patient.antecedents, words.notGivenMany),
    given(words.treatments, patient.treatments, words.notGivenMany),
  ]
}
