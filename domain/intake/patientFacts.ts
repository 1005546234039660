import { ageInYears, parisDay } from '../people/age.ts'
import type { Sex } from '../vocabulary.ts'

/** What the bot knows about the person before it asks. */
export type PatientFacts = { mayBePregnant: boolean }

/** Below this age no girl is asked whether she is pregnant; the statistics of the WHO on early pregnancy begin here. */
const PREGNANCY_YEARS = 10

/** What is so on the day in Paris on which the question was opened (epoch ms): a birthday on the way changes no step. */
export const patientFacts = ({ sex, birthDate }: { sex: Sex; birthDate: string }, openedAt: number): PatientFacts => ({
  mayBePregnant: sex === 'female' && ageInYears(birthDate, parisDay(openedAt)) >= PREGNANCY_YEARS,
})
