const DAY_MS = 86_400_000
const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10)

/** Easter Sunday of a Gregorian year, at midnight UTC: the algorithm of Meeus, Jones and Butcher (Nature, 1876). */
function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const l = (32 + 2 * (b % 4) + 2 * i - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const day = ((h + l - 7 * m + 114) % 31) + 1
  return Date.UTC(year, month - 1, day)
}

/**
 * The eleven public holidays of France in a year, as `YYYY-MM-DD` (article L3133-1 of the Code du travail). The two more
 * of Alsace and Moselle close nothing here: the service answers all of France.
 */
export function publicHolidays(year: number): readonly string[] {
  const sunday = easter(year)
  const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']
  const moving = [1, 39, 50] // Easter Monday, Ascension, Whit Monday
  const days = [...fixed.map((day) => `${year}-${day}`), ...moving.map((after) => dayOf(sunday + after * DAY_MS))]
  // Ascension falls on a fixed holiday now and then, as on 8 May 1997.
  return [...new Set(days)].toSorted()
}

/** Whether a day, as `YYYY-MM-DD`, is a public holiday of France. */
export const isPublicHoliday = (day: string): boolean => publicHolidays(Number(day.slice(0, 4))).includes(day)
