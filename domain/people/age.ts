/** The day in Paris at an instant, as `YYYY-MM-DD`: ages and shop hours follow the calendar of the insured. */
export function parisDay(now: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' }).format(now)
}

/** Whether a string is a day that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const instant = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text)
}

type Parts = { year: number; month: number; day: number }

function partsOf(day: string): Parts {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, day: date }
}

/** Completed months of life on a day. Someone born on the 31st completes a short month on its last day's morrow. */
export function ageInMonths(birthDate: string, today: string): number {
  const born = partsOf(birthDate)
  const now = partsOf(today)
  const months = (now.year - born.year) * 12 + now.month - born.month
  return now.day < born.day ? months - 1 : months
}

/** Completed years of life on a day; a person born on 29 February turns on 1 March in common years. */
export function ageInYears(birthDate: string, today: string): number {
  return Math.floor(ageInMonths(birthDate, today) / 12)
}

/** A baby's age is told in months (product.md 2.4). */
export const AGE_IN_MONTHS_BELOW_YEARS = 2

/** The age of majority (article 414 of the Code civil): only adults sign up. */
export const MAJORITY_YEARS = 18

/** From this age on one may work (L4153-1 of the Code du travail): a younger person is asked for no profession. */
export const WORKING_AGE_YEARS = 16

/** Nobody older has signed up anywhere; a birth date beyond is a slip of the finger. */
export const OLDEST_YEARS = 125
