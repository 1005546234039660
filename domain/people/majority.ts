import { ageInYears, MAJORITY_YEARS } from './age.ts'
import { yearsAfter } from './yearsAfter.ts'

/** Whether somebody is of age (article 414 of the Code civil). Both are days `YYYY-MM-DD`, today's that of Paris. */
export const isOfAge = (birthDate: string, today: string): boolean => ageInYears(birthDate, today) >= MAJORITY_YEARS

/** The first day on which somebody is of age; who was born on 29 February comes of age on 1 March in common years. */
export const majorityDay = (birthDate: string): string => yearsAfter(birthDate, MAJORITY_YEARS)

/** The latest birth date of who is of age today, for a database to compare with: days in this form sort as texts. */
export const latestAdultBirthDate = (today: string): string =>
  `${String(Number(today.slice(0, 4)) - MAJORITY_YEARS).padStart(4, '0')}${today.slice(4)}`
