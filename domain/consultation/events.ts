import type { Answers } from '../intake/answers.ts'
import type { Course } from '../pathway/document.ts'
import type { Specialty } from '../vocabulary.ts'
import type {
  Attachment,
  Cancellation,
  Consultation,
  DocumentOfConsultation,
  Rating,
  TreatingDoctor,
} from './consultation.ts'
import type { HandOver, ReleaseReason } from './handOver.ts'
import type { Outcome } from './outcome.ts'

/** What happened to a consultation. `at` and `deadlineAt` are epoch milliseconds. */
export type ConsultationEvent =
  | { type: 'answered'; answers: Answers }
  /** Into a pathway, or with `null` out of it; the answers that it forces come and go with it. */
  | { type: 'entered-pathway'; course: Course | null; answers: Answers }
  | { type: 'attached'; attachment: Attachment }
  | { type: 'detached'; attachmentId: string }
  | { type: 'submitted'; at: number; deadlineAt: number }
  | { type: 'fell-overdue'; deadlineAt: number }
  | { type: 'waited-again'; deadlineAt: number }
  | { type: 'cancelled'; at: number; cancellation: Cancellation }
  | { type: 'taken'; at: number; doctor: TreatingDoctor; patientHere: boolean }
  | { type: 'released'; deadlineAt: number; reason: ReleaseReason | null; patientHere: boolean }
  /** To a colleague, who has it at once. */
  | { type: 'handed-to-doctor'; handOver: HandOver; doctor: TreatingDoctor; patientHere: boolean }
  /** To the queue of another specialty, its place by arrival kept. */
  | { type: 'handed-to-specialty'; handOver: HandOver; specialty: Specialty; deadlineAt: number; patientHere: boolean }
  | { type: 'became-active' }
  | { type: 'ended'; at: number; outcome: Outcome | null }
  | { type: 'missed'; at: number; patientHere: boolean }
  | { type: 'document-added'; document: DocumentOfConsultation }
  | { type: 'rated'; rating: Rating }
  /** The profile says something else than when the question was opened. */
  | { type: 'allergies-learned'; allergies: string }
  /**
   * To another account, or to none: the patient is no longer a beneficiary of the one that opened it. `patientId` where
   * that account had a record of the same person already.
   */
  | { type: 'moved'; accountId: string; patientId?: string }

/** A consultation after something happened to it. */
export function evolve(before: Consultation, event: ConsultationEvent): Consultation {
  switch (event.type) {
    case 'answered':
      return { ...before, answers: event.answers }
    case 'entered-pathway':
      return { ...before, course: event.course, answers: event.answers }
    case 'attached':
      return { ...before, attachments: [...before.attachments, event.attachment] }
    case 'detached':
      return {
        ...before,
        attachments: before.attachments.filter(({ id }) => id !== event.attachmentId),
        answers: withoutAttachment(before.answers, event.attachmentId),
      }
    case 'submitted':
      return {
        ...before,
        state: 'waiting',
        submittedAt: event.at,
        queuedAt: event.at,
        deadlineAt: event.deadlineAt,
      }
    case 'fell-overdue':
      return { ...before, state: 'overdue', deadlineAt: event.deadlineAt }
    case 'waited-again':
      return { ...before, state: 'waiting', deadlineAt: event.deadlineAt }
    case 'cancelled':
      return { ...before, state: 'cancelled', endedAt: event.at, deadlineAt: null, cancellation: event.cancellation }
    case 'taken':
      return {
        ...before,
        state: event.patientHere ? 'active' : 'taken',
        takenAt: event.at,
        deadlineAt: null,
        doctor: event.doctor,
      }
    case 'released':
      return { ...before, state: 'waiting', takenAt: null, deadlineAt: event.deadlineAt, doctor: null }
    case 'handed-to-doctor':
      return {
        ...before,
        state: event.patientHere ? 'active' : 'taken',
        takenAt: event.handOver.at,
        doctor: event.doctor,
        handedTo: event.doctor.specialty,
        handOvers: [...before.handOvers, event.handOver],
      }
    case 'handed-to-specialty':
      return {
        ...before,
        state: 'waiting',
        takenAt: null,
        deadlineAt: event.deadlineAt,
        doctor: null,
        handedTo: event.specialty,
        handOvers: [...before.handOvers, event.handOver],
      }
    case 'became-active':
      return { ...before, state: 'active' }
    case 'ended':
      return { ...before, state: 'ended', endedAt: event.at, outcome: event.outcome }
    case 'missed':
      return { ...before, state: 'missed', endedAt: event.at }
    case 'document-added':
      return { ...before, documents: [...before.documents, event.document] }
    case 'allergies-learned':
      return { ...before, patient: { ...before.patient, allergies: event.allergies } }
    case 'moved':
      return {
        ...before,
        patient: { ...before.patient, accountId: event.accountId, id: event.patientId ?? before.patient.id },
      }
    case 'rated':
      return { ...before, rating: { ...before.rating, ...event.rating } }
  }
}

function withoutAttachment(answers: Answers, attachmentId: string): Answers {
  if (!answers.attachments) return answers
  return { ...answers, attachments: answers.attachments.filter((id) => id !== attachmentId) }
}
