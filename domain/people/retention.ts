import { yearsAfter } from './yearsAfter.ts'

/** How long a medical record is kept after the last care, and until which age of its person at least (R1112-7 CSP). */
const RECORD_YEARS = 20
const UNTIL_AGE_YEARS = 28

/** The day until which the law wants a record kept; all days as `YYYY-MM-DD`. */
export function keptUntil(lastCare: string, birthDate: string): string {
  const byCare = yearsAfter(lastCare, RECORD_YEARS)
  const byAge = yearsAfter(birthDate, UNTIL_AGE_YEARS)
  return byCare > byAge ? byCare : byAge
}
