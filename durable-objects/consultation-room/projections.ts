import { type Consultation, channelOf, OPEN_STATES, specialtyOf } from '../../domain/consultation/consultation.ts'
import { iso } from '../../domain/language/instant.ts'
import type { Specialty } from '../../domain/vocabulary.ts'
import type { Projection } from '../../protocol/backstage.ts'
import type { KeptCard } from '../waiting-room/KeptCards.ts'
import type { StoredConsultation } from './RoomStore.ts'
import { ageOf } from './roomView.ts'

/** The first words of a question, for lists and cards, in UTF-16 code units. */
const EXCERPT_CHARACTERS = 140

export function excerptOf({ answers }: Consultation): string {
  const text = (answers.symptoms ?? '').replace(/\s+/g, ' ')
  return text.length > EXCERPT_CHARACTERS ? `${text.slice(0, EXCERPT_CHARACTERS - 1).trimEnd()}…` : text
}

/** What lists need of a consultation, with the version that keeps a late write from undoing a newer one. */
export const projectionOf = ({ consultation, version }: StoredConsultation): Projection => ({
  id: consultation.id,
  version,
  accountId: consultation.patient.accountId,
  patientId: consultation.patient.id,
  patientFirstName: consultation.patient.firstName,
  state: consultation.state,
  open: OPEN_STATES.includes(consultation.state),
  channel: channelOf(consultation),
  specialty: specialtyOf(consultation),
  pathway: consultation.course?.id ?? null,
  excerpt: excerptOf(consultation),
  doctorId: consultation.doctor?.id ?? null,
  doctorName: consultation.doctor?.name ?? null,
  createdAt: consultation.createdAt,
  submittedAt: consultation.submittedAt,
  takenAt: consultation.takenAt,
  endedAt: consultation.endedAt,
  outcome: consultation.outcome,
  rating: consultation.rating && JSON.stringify(consultation.rating),
})

/** What one specialty’s queue needs: the card while the question waits there, and otherwise only that it left. */
export function cardOf(consultation: Consultation, version: number, now: number, queue: Specialty): KeptCard {
  const { id, patient, queuedAt, state } = consultation
  const channel = channelOf(consultation)
  const specialty = specialtyOf(consultation)
  const waits = state === 'waiting' || state === 'overdue'
  const queued = waits && specialty === queue
  const caring = state === 'taken' || state === 'active'
  const carer = caring && consultation.doctor?.specialty === queue ? consultation.doctor.id : null
  if (!queued || queuedAt === null || !channel || !specialty)
    return {
      consultationId: id,
      version,
      left: caring ? 'taken' : 'gone',
      carer,
      card: null,
    }
  const card = {
    consultationId: id,
    patient: {
      firstName: patient.firstName,
      lastName: patient.lastName,
      sex: patient.sex,
      ...ageOf(patient.birthDate, now),
    },
    channel,
    specialty,
    pathway: consultation.course?.id ?? null,
    tag: consultation.course?.tag ?? null,
    waitingSince: iso(queuedAt),
    deadline: consultation.deadlineAt === null ? null : iso(consultation.deadlineAt),
    returning: patient.returning === true,
    overdue: state === 'overdue',
    overflow: false,
    excerpt: excerptOf(consultation),
  }
  return { consultationId: id, version, left: null, carer: null, card }
}
