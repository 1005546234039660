import { ageInYears, MAJORITY_YEARS } from './age.ts'

/**
 * From which age a minor may open a space of their own, that their parents do not see. The doctor's secrecy towards
 * parents (L1111-5 CSP) has no lower age; the consent to an online service, which the space asks for, is one's own from
 * fifteen on (article 45 of the loi Informatique et Libertés).
 */
export const SECRECY_FROM_YEARS = 15

/** Whether somebody on another's contract may ask that its holder be told nothing. Days as `YYYY-MM-DD`. */
export function mayAskForSecrecy(
  { relation, birthDate }: { relation: string; birthDate: string },
  today: string,
): boolean {
  const age = ageInYears(birthDate, today)
  return relation !== 'self' && age >= SECRECY_FROM_YEARS && age < MAJORITY_YEARS
}
