import { countryName } from '../../../../domain/intake/countries.ts'
import type { Locale } from '../../../../domain/language/phrase.ts'
import { type Learnt, learntFrom } from '../../../../domain/people/profileOffer.ts'
import type { ConsultationView } from '../../../../protocol/consultation.ts'
import { formatNumber } from '../../../i18n/formats.ts'
import type { Me } from '../../frame/SignedIn.tsx'
import { words } from './words.ts'

const NARROW = '\u202f'
/** What was answered longer ago has changed since: it is offered no more. */
const OFFERED_MS = 7 * 86_400_000

/**
 * What a question told that the profile does not say. Nothing in a minor's secret space, whose profile parents see, and
 * nothing before the question was sent.
 */
export function offeredTo(me: Me, { patient, answers, submittedAt }: ConsultationView, now: number): readonly Learnt[] {
  const profile = me.patients.find(({ id }) => id === patient.id)
  if (!profile || me.secret || submittedAt === null || now - Date.parse(submittedAt) > OFFERED_MS) return []
  return learntFrom(answers, profile)
}

/** The measures and texts are about the person; the country may be that of a holiday, and is not taken unasked. */
export const chosenAtFirst = (offered: readonly Learnt[]): readonly Learnt['field'][] =>
  offered.map(({ field }) => field).filter((field) => field !== 'country')

/** One thing as it would stand in the profile. */
export function offerText({ field, value }: Learnt, locale: Locale): string {
  if (value === null) return words.nothing[locale]
  if (typeof value === 'number') return `${formatNumber(locale, value)}${NARROW}${field === 'weightKg' ? 'kg' : 'cm'}`
  return field === 'country' ? countryName(value, locale) : value
}
