import { AGE_IN_MONTHS_BELOW_YEARS, ageInMonths, ageInYears, parisDay } from '../../../domain/people/age.ts'
import type { PatientView } from '../../../protocol/accounts.ts'
import type { patients } from '../../storage/schema.ts'

/** A patient as the wire shows them. `now` in epoch milliseconds: the age is that of today in Paris. */
export function patientView(row: typeof patients.$inferSelect, now: number): PatientView {
  const { accountId: _account, createdAt: _created, removedAt: _removed, ...profile } = row
  const today = parisDay(now)
  const age = ageInYears(row.birthDate, today)
  const months = age < AGE_IN_MONTHS_BELOW_YEARS ? { ageMonths: ageInMonths(row.birthDate, today) } : {}
  return { ...profile, age, ...months }
}
