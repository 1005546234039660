import type { Call } from '../../domain/call/call.ts'
import type {
  Consultation,
  ConsultationState,
  PatientOfQuestion,
  TreatingDoctor,
} from '../../domain/consultation/consultation.ts'
import type { Outcome } from '../../domain/consultation/outcome.ts'
import type { Answers } from '../../domain/intake/answers.ts'
import { accept, type Result, refuse } from '../../domain/result.ts'
import type { Problem } from '../../protocol/problems.ts'

/** What a report or a prescription rests on. Times are epoch milliseconds. */
export type CareFacts = {
  consultationId: string
  state: ConsultationState
  patient: PatientOfQuestion
  answers: Answers
  /** The pathway and the version that it began with. */
  course: { id: string; version: number } | null
  doctor: TreatingDoctor
  takenAt: number | null
  submittedAt: number | null
  endedAt: number | null
  outcome: Outcome | null
  calls: readonly Call[]
}

/** From taking the question on, after its end too (api.md, Vocabulary). */
const IN_CARE: readonly ConsultationState[] = ['taken', 'active', 'ended']

export function careFactsOf(consultation: Consultation, calls: readonly Call[]): Result<CareFacts, Problem> {
  const { id, state, patient, answers, course, doctor, takenAt, submittedAt, endedAt, outcome } = consultation
  if (!doctor || !IN_CARE.includes(state)) return refuse<Problem>({ problem: 'not-in-care' })
  return accept({
    consultationId: id,
    state,
    patient,
    answers,
    course: course && { id: course.id, version: course.version },
    doctor,
    takenAt,
    submittedAt,
    endedAt,
    outcome,
    calls,
  })
}
