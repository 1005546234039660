import { parisDay } from '../../../domain/people/age.ts'
import { keptUntil } from '../../../domain/people/retention.ts'
import type { PatientView } from '../../../protocol/accounts.ts'

type Asked = { patient: { id: string }; submittedAt: string | null; endedAt: string | null }

/** The day until which the law wants somebody's record kept; undefined where they never asked a doctor. */
export function recordKeptUntil(
  { id, birthDate }: Pick<PatientView, 'id' | 'birthDate'>,
  questions: readonly Asked[],
): string | undefined {
  const cared = questions.flatMap(({ patient, submittedAt, endedAt }) =>
    patient.id === id && submittedAt !== null ? [endedAt ?? submittedAt] : [],
  )
  const last = cared.toSorted().at(-1)
  return last && keptUntil(parisDay(Date.parse(last)), birthDate)
}
