import { isSameClock, type ParisClock, parisClock } from './parisClock.ts'
import { isPublicHoliday } from './publicHolidays.ts'
import type { OpeningHours, Span } from './slots.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How far ahead an opening or a closing is looked for: further than any run of holidays and skipped hours. */
const HORIZON_DAYS = 60

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** The hours of one day: an exceptional day's own, none on a public holiday where it is kept, else its weekday's. */
export function spansOn(hours: OpeningHours, { day, weekday }: Pick<ParisClock, 'day' | 'weekday'>): readonly Span[] {
  const exception = hours.exceptions.find((one) => one.day === day)
  if (exception) return exception.spans
  if (hours.closedOnHolidays && isPublicHoliday(day)) return []
  return hours.slots.filter((slot) => slot.weekday === weekday)
}

/** Whether the clocks of Europe/Paris stand within its hours at `now` (epoch ms); in autumn an hour counts twice. */
export function isOpen(hours: OpeningHours, now: number): boolean {
  const clock = parisClock(now)
  return spansOn(hours, clock).some(({ from, to }) => minutesOf(from) <= clock.minutes && clock.minutes < minutesOf(to))
}

/** The first moment after `now` (epoch ms) at which it opens; `null` when it is open now, or opens never or not soon. */
export const nextOpening = (hours: OpeningHours, now: number): number | null =>
  isOpen(hours, now) ? null : nextChange(hours, now)

/** The first moment after `now` (epoch ms) at which it opens or closes; `null` when it does neither within sixty days. */
export function nextChange(hours: OpeningHours, now: number): number | null {
  const open = isOpen(hours, now)
  // Half days, as a day of 23 hours would be stepped over by whole ones that begin late in the evening before it.
  const changesOn = (half: number) =>
    candidatesOn(now + half * (DAY / 2), hours).filter((moment) => moment > now && isOpen(hours, moment) !== open)
  for (let half = -2; half < HORIZON_DAYS * 2; half++) {
    // What was found on one day may lie in the next one's hours, whose own candidates are earlier.
    if (changesOn(half).length > 0) return Math.min(...[0, 1, 2, 3, 4].flatMap((more) => changesOn(half + more)))
  }
  return null
}

/** Where an opening or a closing may fall on a day: its midnight, each span's ends, each hour of a day whose clocks change. */
function candidatesOn(moment: number, hours: OpeningHours): number[] {
  const clock = parisClock(moment)
  const midnight = moment - (moment % MINUTE) - clock.minutes * MINUTE
  const wanted = [0, ...spansOn(hours, clock).flatMap(({ from, to }) => [minutesOf(from), minutesOf(to)])]
  const ends = wanted.flatMap((minutes) => [-HOUR, 0, HOUR].map((shift) => midnight + minutes * MINUTE + shift))
  const shown = ends.filter((end) => wanted.some((minutes) => minutes % (24 * 60) === parisClock(end).minutes))
  const changes = isSameClock(parisClock(midnight), parisClock(midnight + DAY))
    ? []
    : Array.from({ length: 28 }, (_, hour) => midnight + (hour - 2) * HOUR)
  return [...shown, ...changes]
}

/** How far ahead people are told of days that are not like their weekday. */
const ANNOUNCED_DAYS = 30

/** The days of the next thirty, as `YYYY-MM-DD`, on which it is closed though its weekday would be open. */
export function closedDays(hours: OpeningHours, now: number): readonly string[] {
  const days = Array.from({ length: ANNOUNCED_DAYS * 2 }, (_, half) => parisClock(now + half * (DAY / 2)))
  const closed = days.filter(
    (clock) => spansOn(hours, clock).length === 0 && hours.slots.some(({ weekday }) => weekday === clock.weekday),
  )
  return [...new Set(closed.map(({ day }) => day))]
}
