import type { Locale } from '../../domain/language/phrase.ts'

/** Hours are those of the service, whatever the clock of the device says. */
const ZONE = 'Europe/Paris'
const NARROW = '\u202f'
const tagOf = (locale: Locale): string => (locale === 'fr' ? 'fr-FR' : 'en-GB')

type Instant = string | number

/** Making one takes thirty times as long as using it: a thread that fills up froze for a minute on that alone. */
function inEachLanguage(options: Intl.DateTimeFormatOptions): (locale: Locale, at: Instant) => string {
  const made = new Map<Locale, Intl.DateTimeFormat>()
  return (locale, at) => {
    const known = made.get(locale) ?? new Intl.DateTimeFormat(tagOf(locale), { ...options, timeZone: ZONE })
    made.set(locale, known)
    return known.format(new Date(at))
  }
}

/** 27/02/2026, in both languages. `at`: ISO 8601 or epoch milliseconds. */
export const formatDate = inEachLanguage({ day: '2-digit', month: '2-digit', year: 'numeric' })

/** 14:30, in both languages. */
export const formatHour = inEachLanguage({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** « 27/02/2026 à 14:30 ». */
export const formatDateTime = (locale: Locale, at: Instant): string =>
  `${formatDate(locale, at)} ${locale === 'fr' ? 'à' : 'at'} ${formatHour(locale, at)}`

/** A calendar day `YYYY-MM-DD` as 18/02/1978; a day has no zone. Anything else is given back as it is. */
export function formatDay(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day) ?? []
  return year === undefined ? day : `${date}/${month}/${year}`
}

/** « environ 6 min », « moins d'une minute », « environ 1 h 10 »: an estimate never pretends to seconds. */
export function formatMinutes(locale: Locale, seconds: number): string {
  const minutes = Math.round(seconds / 60)
  if (seconds < 60) return locale === 'fr' ? 'moins d’une minute' : 'less than a minute'
  const about = locale === 'fr' ? 'environ' : 'about'
  if (minutes < 60) return `${about} ${minutes}${NARROW}min`
  const rest = minutes % 60
  const hours = `${Math.floor(minutes / 60)}${NARROW}h`
  return `${about} ${hours}${rest === 0 ? '' : `${NARROW}${String(rest).padStart(2, '0')}`}`
}

/** 06:40, or 1:02:03 from an hour on; for what is counted while one looks. */
export function formatClock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(whole / 3600)
  const rest = `${two(Math.floor((whole % 3600) / 60))}:${two(whole % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

/** 21,5 in French, 21.5 in English. */
export const formatNumber = (locale: Locale, value: number): string =>
  new Intl.NumberFormat(tagOf(locale), { maximumFractionDigits: 2 }).format(value)

/** 840 ko, 2,4 Mo; 840 KB, 2.4 MB. Counted in thousands of 1024, as phones do. */
export function formatFileSize(locale: Locale, bytes: number): string {
  const [kilo, mega] = locale === 'fr' ? ['ko', 'Mo'] : ['KB', 'MB']
  const kilobytes = bytes / 1024
  if (kilobytes < 1000) return `${formatNumber(locale, Math.max(1, Math.round(kilobytes)))}${NARROW}${kilo}`
  return `${formatNumber(locale, Math.round((kilobytes / 1024) * 10) / 10)}${NARROW}${mega}`
}

/** « 05 49 00 00 02 » for a French number in E.164; any other as it is kept. */
export function formatPhone(phone: string): string {
  const [, national] = /^\+33([1-9]\d{8})$/.exec(phone) ?? []
  return national === undefined ? phone : (`0${national}`.match(/../g) ?? []).join('\u00a0')
}
