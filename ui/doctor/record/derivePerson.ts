import { AGE_IN_MONTHS_BELOW_YEARS, MAJORITY_YEARS } from '../../../domain/people/age.ts'
import type { Sex } from '../../../domain/vocabulary.ts'
import { templates, words } from '../words.ts'

type Aged = { age: number; ageMonths?: number | undefined }

/** Months below two years, when they are known: a doctor reads a baby's age in them (product.md 2.4). */
export const ageOf = ({ age, ageMonths }: Aged): { unit: 'months' | 'years'; count: number } =>
  age < AGE_IN_MONTHS_BELOW_YEARS && ageMonths !== undefined
    ? { unit: 'months', count: ageMonths }
    : { unit: 'years', count: age }

export function ageTemplate(person: Aged) {
  const { unit, count } = ageOf(person)
  return { template: templates[unit], blanks: { count } }
}

/** A child is a girl or a boy. */
export function sexWords({ age, sex }: Aged & { sex: Sex }) {
  if (age < MAJORITY_YEARS) return sex === 'female' ? words.girl : words.boy
  return sex === 'female' ? words.female : words.male
}
