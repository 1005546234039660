import { ageInYears, MAJORITY_YEARS } from './age.ts'

const two = (value: number) => String(value).padStart(2, '0')
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Whether somebody is of age (article 414 of the Code civil). Both are days `YYYY-MM-DD`, today's that of Paris. */
export const isOfAge = (birthDate: string, today: string): boolean => ageInYears(birthDate, today) >= MAJORITY_YEARS

/** The first day on which somebody is of age; who was born on 29 February comes of age on 1 March in common years. */
export function majorityDay(birthDate: string): string {
  const [year = 0, month = 0, day = 0] = birthDate.split('-').map(Number)
  const then = year + MAJORITY_YEARS
  return month === 2 && day === 29 && !isLeap(then) ? `${then}-03-01` : `${then}-${two(month)}-${two(day)}`
}

/** The latest birth date of who is of age today, for a database to compare with: days in this form sort as texts. */
export const latestAdultBirthDate = (today: string): string =>
  `${String(Number(today.slice(0, 4)) - MAJORITY_YEARS).padStart(4, '0')}${today.slice(4)}`
