import { iso } from '../../../domain/language/instant.ts'
import { AGE_IN_MONTHS_BELOW_YEARS, ageInMonths, ageInYears, parisDay } from '../../../domain/people/age.ts'
import type { PatientView } from '../../../protocol/accounts.ts'
import type { patients } from '../../storage/peopleSchema.ts'

/**
 * A patient as the wire shows them to an account. `now` in epoch milliseconds: the age is that of today in Paris. To an
 * account that does not hold them, a minor's secret space, they are its own person.
 */
export function patientView(row: typeof patients.$inferSelect, now: number, reader: string): PatientView {
  const { accountId, createdAt: _created, removedAt: _removed, ofAgeToldAt: _told, ...rest } = row
  const { invitedEmail: email, invitedAt, ...profile } = rest
  const today = parisDay(now)
  const age = ageInYears(row.birthDate, today)
  const months = age < AGE_IN_MONTHS_BELOW_YEARS ? { ageMonths: ageInMonths(row.birthDate, today) } : {}
  if (accountId !== reader) return { ...profile, relation: 'self', age, ...months }
  const invitation = email !== null && invitedAt !== null ? { invitation: { email, at: iso(invitedAt) } } : {}
  return { ...profile, age, ...months, ...invitation }
}
