import type { Locale } from './phrase.ts'

const UNITS = { fr: { one: 'minute', many: 'minutes' }, en: { one: 'minute', many: 'minutes' } } as const

/** « 1 minute », « 15 minutes »: French has a plural from two on (0 minute), English for all but one. */
export function minutesText(locale: Locale, minutes: number): string {
  const one = locale === 'fr' ? minutes < 2 : minutes === 1
  return `${minutes} ${one ? UNITS[locale].one : UNITS[locale].many}`
}
