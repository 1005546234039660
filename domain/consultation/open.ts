import type { Answers } from '../intake/answers.ts'
import type { Consultation, PatientOfQuestion } from './consultation.ts'

export type Opening = { id: string; patient: PatientOfQuestion; known: Answers; pathway: string | null; now: number }

/** A new question, before the bot's first answer. */
export const openConsultation = ({ id, patient, known, pathway, now }: Opening): Consultation => ({
  id,
  state: 'intake',
  patient,
  pathway,
  answers: {},
  known,
  attachments: [],
  createdAt: now,
  submittedAt: null,
  queuedAt: null,
  deadlineAt: null,
  takenAt: null,
  endedAt: null,
  cancellation: null,
  doctor: null,
  documents: [],
  rating: null,
})
