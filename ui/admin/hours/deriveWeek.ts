import type { Locale } from '../../../domain/language/phrase.ts'

/** « lundi », from 1. 1 January 2024 was a Monday. */
export const weekdayName = (weekday: number, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday))
