import { parisDay } from '../people/age.ts'

/** How many within one hour of the clock (hours since the epoch): a day in Paris is made of whole ones. */
export type CountOfHour = { hour: number; key: string; count: number }
export type DayOfPathway = {
  day: string
  questions: number
  outcomes: Record<string, number>
  situations: Record<string, number>
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** What a pathway saw, day by day in Paris, days without anything included. `now` in epoch milliseconds. */
export function learnedByDay(
  outcomes: readonly CountOfHour[],
  situations: readonly CountOfHour[],
  days: number,
  now: number,
): readonly DayOfPathway[] {
  const names = Array.from({ length: days }, (_, at) => parisDay(now - (days - 1 - at) * DAY_MS))
  const sums = (counts: readonly CountOfHour[], day: string) => {
    const sum: Record<string, number> = {}
    for (const { hour, key, count } of counts) if (parisDay(hour * HOUR_MS) === day) sum[key] = (sum[key] ?? 0) + count
    return sum
  }
  return [...new Set(names)].map((day) => {
    const ofDay = sums(outcomes, day)
    const questions = Object.values(ofDay).reduce((sum, count) => sum + count, 0)
    return { day, questions, outcomes: ofDay, situations: sums(situations, day) }
  })
}
