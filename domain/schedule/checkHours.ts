import type { Phrase } from '../language/phrase.ts'
import { isDay } from '../people/age.ts'
import { accept, type Result, refuse } from '../result.ts'
import type { OpeningHours, Span, Weekday } from './slots.ts'
import { parseSpans, type SpansRefusal } from './typedSpans.ts'

/** Hours as an administrator types them: a line for each weekday, Monday first, and for each exceptional day. */
export type TypedHours = {
  week: readonly string[]
  closedOnHolidays: boolean
  exceptions: readonly { day: string; hours: string }[]
}

export type HoursFault = { path: string; message: Phrase }

const WHY: Readonly<Record<SpansRefusal, Phrase>> = {
  unreadable: {
    fr: 'Écrivez les heures comme 09:00–13:00, 14:00–19:00 ; rien pour un jour fermé.',
    en: 'Write the hours like 09:00–13:00, 14:00–19:00; nothing for a closed day.',
  },
  backwards: {
    fr: 'La fin doit suivre le début. Pour passer minuit, finissez à 24:00 et reprenez le lendemain à 00:00.',
    en: 'The end must follow the beginning. To pass midnight, end at 24:00 and begin the next day at 00:00.',
  },
  overlapping: { fr: 'Deux plages se recouvrent.', en: 'Two spans overlap.' },
}
const NO_DAY: Phrase = { fr: 'Écrivez un jour comme 24/12/2026.', en: 'Write a day like 24/12/2026.' }
const TWICE: Phrase = { fr: 'Ce jour figure déjà plus haut.', en: 'This day stands above already.' }
/** More than anyone overlooks; days long past are dropped when hours are saved. */
const EXCEPTIONS_MAX = 100

const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** Checks all hours of a specialty; all faults come at once, each under its own line. Exceptions come out in order. */
export function checkHours({ week, closedOnHolidays, exceptions }: TypedHours): Result<OpeningHours, HoursFault[]> {
  const faults: HoursFault[] = []
  const read = (path: string, typed: string): Span[] => {
    const spans = parseSpans(typed)
    if (!spans.ok) faults.push({ path, message: WHY[spans.refusal] })
    return spans.ok ? spans.value : []
  }
  const slots = WEEK.flatMap((weekday) =>
    read(`week.${weekday - 1}`, week[weekday - 1] ?? '').map((span) => ({ weekday, ...span })),
  )
  const days = exceptions.slice(0, EXCEPTIONS_MAX).map(({ day, hours }, at) => {
    if (!isDay(day)) faults.push({ path: `exceptions.${at}.day`, message: NO_DAY })
    else if (exceptions.findIndex((one) => one.day === day) < at)
      faults.push({ path: `exceptions.${at}.day`, message: TWICE })
    return { day, spans: read(`exceptions.${at}.hours`, hours) }
  })
  if (faults.length > 0) return refuse(faults)
  return accept({ slots, closedOnHolidays, exceptions: days.toSorted((one, other) => (one.day < other.day ? -1 : 1)) })
}
