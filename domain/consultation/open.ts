import { type Answers, withAnswers } from '../intake/answers.ts'
import { forcedAnswers } from '../pathway/course.ts'
import type { Course } from '../pathway/document.ts'
import type { Attachment, Consultation, PatientOfQuestion } from './consultation.ts'

export type Opening = {
  id: string
  patient: PatientOfQuestion
  known: Answers
  course: Course | null
  now: number
  /** The answers and files of a question that is asked again. */
  again?: { answers: Answers; attachments: readonly Attachment[] }
}

/** A new question, before the bot's first answer; one asked again has them all but the sending. */
export const openConsultation = ({ id, patient, known, course, now, again }: Opening): Consultation => ({
  id,
  state: 'intake',
  patient,
  course,
  answers: withAnswers(again?.answers ?? {}, course ? forcedAnswers(course) : {}),
  known,
  attachments: again?.attachments ?? [],
  createdAt: now,
  submittedAt: null,
  queuedAt: null,
  deadlineAt: null,
  takenAt: null,
  endedAt: null,
  cancellation: null,
  outcome: null,
  doctor: null,
  handedTo: null,
  handOvers: [],
  documents: [],
  rating: null,
})
