import { WEEKDAYS, type Weekday } from './slots.ts'

/** What the clocks of Europe/Paris show: the day as `YYYY-MM-DD`, its weekday, and the minutes since its midnight. */
export type ParisClock = { day: string; weekday: Weekday; minutes: number }

const FORMAT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  weekday: 'short',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

export function parisClock(moment: number): ParisClock {
  const parts = FORMAT.formatToParts(moment)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? ''
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    weekday: WEEKDAYS[NAMES.indexOf(part('weekday'))] ?? 1,
    minutes: Number(part('hour')) * 60 + Number(part('minute')),
  }
}

/** Whether two clocks show the same time of day: a day apart, they do unless the clocks were changed between. */
export const isSameClock = (one: ParisClock, other: ParisClock): boolean => one.minutes === other.minutes

const MINUTE_MS = 60_000
const DAY_MINUTES = 1440

/** When the day began in Paris, in epoch milliseconds; on the days of 23 and 25 hours too. */
export function parisMidnight(moment: number): number {
  const { day, minutes } = parisClock(moment)
  const guess = moment - (moment % MINUTE_MS) - minutes * MINUTE_MS
  const there = parisClock(guess)
  return there.day === day ? guess - there.minutes * MINUTE_MS : guess + (DAY_MINUTES - there.minutes) * MINUTE_MS
}
