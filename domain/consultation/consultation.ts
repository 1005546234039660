import type { Answers } from '../intake/answers.ts'
import type { Course } from '../pathway/document.ts'
import type { Channel, Sex, Specialty } from '../vocabulary.ts'
import type { HandOver } from './handOver.ts'
import type { Outcome } from './outcome.ts'

export const CONSULTATION_STATES = [
  'intake',
  'waiting',
  'overdue',
  'taken',
  'active',
  'ended',
  'cancelled',
  'missed',
] as const
export type ConsultationState = (typeof CONSULTATION_STATES)[number]

/** The states of a question that is open: a patient has one such at most (api.md, Vocabulary). */
export const OPEN_STATES: readonly ConsultationState[] = ['intake', 'waiting', 'overdue', 'taken', 'active']

/** The person the question is about, as known when it was opened; `accountId` is who writes. */
export type PatientOfQuestion = {
  id: string
  accountId: string
  firstName: string
  lastName: string
  sex: Sex
  /** `YYYY-MM-DD`. */
  birthDate: string
  /** The adult who writes, where it is not the patient. */
  writer?: { firstName: string; lastName: string }
  /** A minor who asks that the holders of parental authority be told nothing (L1111-5 CSP). */
  secrecy?: boolean
  /** Those that the profile holds while the question is open; the bot asks for more among the antecedents. */
  allergies?: string
  /** They have consulted here before. */
  returning?: true
}

export type TreatingDoctor = {
  id: string
  name: string
  specialty: Specialty
  rpps: string
  /** Absent in rooms older than this is. */
  address?: string
}

export type Attachment = { id: string; name: string; mediaType: string /** Bytes. */; size: number }

export const DOCUMENT_KINDS = ['report', 'prescription'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

export type DocumentOfConsultation = {
  id: string
  kind: DocumentKind
  /** A report that completes an earlier one. */
  addendum?: true
  title: string /** Epoch ms. */
  createdAt: number
}

/** Each step of the rating is saved by itself (product.md 4.6). */
export type Rating = { avoidedVisit?: boolean; stars?: number; comment?: string }

/** Why a question was cancelled: by the patient while in time, or because no doctor came. */
export type Cancellation = 'by-patient' | 'no-doctor'

/** The whole of a consultation but its thread. Times are epoch milliseconds. */
export type Consultation = {
  id: string
  state: ConsultationState
  patient: PatientOfQuestion
  /** The pathway it goes, at the version it began with: a later version changes nothing for it. */
  course: Course | null
  answers: Answers
  /** What the profile already knows, offered by the bot and not asked again (product.md 2.4). */
  known: Answers
  attachments: readonly Attachment[]
  createdAt: number
  submittedAt: number | null
  /** What orders the queue: kept through waiting again and being released. */
  queuedAt: number | null
  /** When the present wait, or the present question whether to wait, runs out. */
  deadlineAt: number | null
  takenAt: number | null
  endedAt: number | null
  cancellation: Cancellation | null
  /** What the doctor ended it with; `null` until then, and where none was named. */
  outcome: Outcome | null
  doctor: TreatingDoctor | null
  /** The specialty it was passed on to; `null` while it is the one that the patient chose. */
  handedTo: Specialty | null
  handOvers: readonly HandOver[]
  documents: readonly DocumentOfConsultation[]
  rating: Rating | null
}

/** The channel chosen; until calls exist every question is answered in its thread. */
export const channelOf = (consultation: Consultation): Channel | null => consultation.answers.channel ?? null

/** Whose queue the question stands in. */
export const specialtyOf = ({ handedTo, answers }: Consultation): Specialty | null =>
  handedTo ?? answers.interlocutor ?? null
