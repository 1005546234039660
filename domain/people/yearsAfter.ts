const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The same day so many years later, as `YYYY-MM-DD`; 29 February becomes 1 March where a year has none. */
export function yearsAfter(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years
  return day.endsWith('-02-29') && !isLeap(year) ? `${year}-03-01` : `${year}${day.slice(4)}`
}
