import { ageInYears, parisDay } from '../../../domain/people/age.ts'
import type { PatientView } from '../../../protocol/accounts.ts'
import type { patients } from '../../storage/schema.ts'

/** A patient as the wire shows them. `now` in epoch milliseconds: the age is that of today in Paris. */
export function patientView(row: typeof patients.$inferSelect, now: number): PatientView {
  const { accountId: _account, createdAt: _created, ...profile } = row
  return { ...profile, age: ageInYears(row.birthDate, parisDay(now)) }
}
