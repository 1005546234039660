import type { Locale } from '../../../../domain/language/phrase.ts'

type Slot = { weekday: number; from: string; to: string }

/** 1 January 2024 was a Monday. */
const dayName = (weekday: number, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday))

/** Days in a row that have the same hours become one line: « lundi – vendredi », « 09:00–13:00, 14:00–19:00 ». */
export function hoursByDay(slots: readonly Slot[], locale: Locale): readonly { days: string; hours: string }[] {
  const lines: { first: number; last: number; hours: string }[] = []
  for (let weekday = 1; weekday <= 7; weekday++) {
    const hours = slots
      .filter((slot) => slot.weekday === weekday)
      .toSorted((one, other) => one.from.localeCompare(other.from))
      .map(({ from, to }) => `${from}–${to}`)
      .join(', ')
    if (hours === '') continue
    const before = lines.at(-1)
    if (before && before.hours === hours && before.last === weekday - 1) before.last = weekday
    else lines.push({ first: weekday, last: weekday, hours })
  }
  return lines.map(({ first, last, hours }) => ({
    days: first === last ? dayName(first, locale) : `${dayName(first, locale)} – ${dayName(last, locale)}`,
    hours,
  }))
}
