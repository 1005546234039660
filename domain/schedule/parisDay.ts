import { parisClock } from './parisClock.ts'

const MINUTE = 60_000

/** When a day (`YYYY-MM-DD`) begins on the clocks of Europe/Paris, in epoch milliseconds. */
export function parisDayStart(day: string): number {
  // At midnight in Greenwich it is one or two o'clock in Paris, of the same day; clocks change an hour later.
  const greenwich = Date.parse(`${day}T00:00:00Z`)
  return greenwich - parisClock(greenwich).minutes * MINUTE
}

/** The day after a day. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * MINUTE).toISOString().slice(0, 10)
