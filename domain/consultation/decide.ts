import { type Step, withAnswers } from '../intake/answers.ts'
import { type AnswerRefusal, checkAnswer } from '../intake/checkAnswer.ts'
import { patientFacts } from '../intake/patientFacts.ts'
import { isReached } from '../intake/script.ts'
import type { Limits } from '../limits.ts'
import { answersInCourse, limitsOfCourse, scriptOf } from '../pathway/course.ts'
import type { Course } from '../pathway/document.ts'
import { accept, type Result, refuse } from '../result.ts'
import type { Specialty } from '../vocabulary.ts'
import {
  type Attachment,
  type Consultation,
  type ConsultationState,
  type DocumentOfConsultation,
  OPEN_STATES,
  type Rating,
  specialtyOf,
  type TreatingDoctor,
} from './consultation.ts'
import type { ConsultationEvent } from './events.ts'
import type { ReleaseReason } from './handOver.ts'
import type { Outcome } from './outcome.ts'

/** Who is to have a question next. */
export type Recipient = { kind: 'doctor'; doctor: TreatingDoctor } | { kind: 'specialty'; specialty: Specialty }

/** What somebody wants of a consultation. Who may want it is decided before, by domain/access. */
export type Command =
  | { type: 'answer'; step: Step; value: unknown }
  | { type: 'enter-pathway'; course: Course | null }
  | { type: 'attach'; attachment: Attachment }
  | { type: 'detach'; attachmentId: string }
  | { type: 'decide-waiting'; decision: 'wait' | 'cancel' }
  | { type: 'pass-deadline' }
  | { type: 'take'; doctor: TreatingDoctor; patientHere: boolean }
  | { type: 'release'; reason: ReleaseReason | null; patientHere: boolean }
  | { type: 'hand-over'; to: Recipient; note: string; patientHere: boolean }
  | { type: 'patient-arrives' }
  | { type: 'speak'; from: 'patient' | 'doctor' }
  | { type: 'end'; outcome?: Outcome | null; patientHere: boolean }
  | { type: 'add-document'; document: DocumentOfConsultation }
  | { type: 'rate'; rating: Rating }
  | { type: 'learn-allergies'; allergies: string }
  | { type: 'move'; accountId: string; patientId?: string }

/** Why it can't be, with what the answer needs to say so. */
export type Refusal =
  | { type: 'answer-refused'; step: Step; why: AnswerRefusal }
  | { type: 'step-not-reached'; step: Step }
  | { type: 'already-sent' }
  | { type: 'too-many-attachments'; maximum: number }
  | { type: 'no-such-attachment' }
  | { type: 'not-waiting'; state: ConsultationState }
  | { type: 'already-taken' }
  | { type: 'not-in-care'; state: ConsultationState }
  | { type: 'too-early'; retryAt: number }
  | { type: 'not-ended'; state: ConsultationState }
  | { type: 'same-recipient' }

type Decision = Result<readonly ConsultationEvent[], Refusal>

const NOTHING: Decision = accept([])
const seconds = (count: number) => count * 1000
const inQueue = ({ state }: Consultation) => state === 'waiting' || state === 'overdue'
const inCare = ({ state }: Consultation) => state === 'taken' || state === 'active'

/**
 * The rules of a consultation (product.md 2–4, api.md Vocabulary): what a command does to it, or why not.
 * @param now epoch milliseconds
 */
export function decide(consultation: Consultation, command: Command, now: number, general: Limits): Decision {
  const limits = limitsOfCourse(general, consultation.course)
  switch (command.type) {
    case 'answer':
      return answer(consultation, command.step, command.value, now, limits)
    case 'enter-pathway':
      if (consultation.state !== 'intake') return refuse({ type: 'already-sent' })
      return accept([
        { type: 'entered-pathway', course: command.course, answers: answersInCourse(consultation, command.course) },
      ])
    case 'attach':
      if (consultation.state !== 'intake') return refuse({ type: 'already-sent' })
      if (consultation.attachments.length >= limits.attachmentsMax)
        return refuse({ type: 'too-many-attachments', maximum: limits.attachmentsMax })
      return accept([{ type: 'attached', attachment: command.attachment }])
    case 'detach':
      if (consultation.state !== 'intake') return refuse({ type: 'already-sent' })
      if (!consultation.attachments.some(({ id }) => id === command.attachmentId))
        return refuse({ type: 'no-such-attachment' })
      return accept([{ type: 'detached', attachmentId: command.attachmentId }])
    case 'decide-waiting':
      return decideWaiting(consultation, command.decision, now, limits)
    case 'pass-deadline':
      return passDeadline(consultation, now, limits)
    case 'take':
      return take(consultation, command.doctor, command.patientHere, now)
    case 'release':
      if (!inCare(consultation)) return refuse({ type: 'not-in-care', state: consultation.state })
      return accept([
        {
          type: 'released',
          deadlineAt: now + seconds(limits.waitTimeoutSeconds),
          reason: command.reason,
          patientHere: command.patientHere,
        },
      ])
    case 'hand-over':
      return handOver(consultation, command, now, limits)
    case 'patient-arrives':
      return consultation.state === 'taken' ? accept([{ type: 'became-active' }]) : NOTHING
    case 'speak':
      if (!inCare(consultation)) return refuse({ type: 'not-in-care', state: consultation.state })
      return command.from === 'patient' && consultation.state === 'taken'
        ? accept([{ type: 'became-active' }])
        : NOTHING
    case 'end':
      return end(consultation, command, now, limits)
    case 'add-document':
      return consultation.documents.some(({ id }) => id === command.document.id)
        ? NOTHING
        : accept([{ type: 'document-added', document: command.document }])
    case 'move':
      return move(consultation, command)
    case 'learn-allergies':
      // What was closed keeps what its doctor saw.
      return !OPEN_STATES.includes(consultation.state) || (consultation.patient.allergies ?? '') === command.allergies
        ? NOTHING
        : accept([{ type: 'allergies-learned', allergies: command.allergies }])
    case 'rate':
      if (consultation.state !== 'ended') return refuse({ type: 'not-ended', state: consultation.state })
      return accept([{ type: 'rated', rating: command.rating }])
  }
}

function move({ patient }: Consultation, { accountId, patientId = patient.id }: Extract<Command, { type: 'move' }>) {
  if (patient.accountId === accountId && patient.id === patientId) return NOTHING
  return accept<ConsultationEvent[]>([{ type: 'moved', accountId, ...(patientId === patient.id ? {} : { patientId }) }])
}

function answer(consultation: Consultation, step: Step, value: unknown, now: number, limits: Limits): Decision {
  // A press on « Envoyer » whose answer was lost on the way is pressed again: it was sent, and that is what it asks.
  if (consultation.state !== 'intake') {
    return step === 'send' && inQueue(consultation) ? NOTHING : refuse({ type: 'already-sent' })
  }
  const { course, patient, createdAt, answers } = consultation
  if (!isReached(scriptOf(course), patientFacts(patient, createdAt), answers, step))
    return refuse({ type: 'step-not-reached', step })
  const checked = checkAnswer(step, value, {
    limits,
    attachmentIds: consultation.attachments.map(({ id }) => id),
    adds: consultation.course?.adds ?? [],
  })
  if (!checked.ok) return refuse({ type: 'answer-refused', step, why: checked.refusal })
  return step === 'send'
    ? accept([{ type: 'submitted', at: now, deadlineAt: now + seconds(limits.waitTimeoutSeconds) }])
    : accept([{ type: 'answered', answers: withAnswers(consultation.answers, checked.value) }])
}

function decideWaiting(consultation: Consultation, decision: 'wait' | 'cancel', now: number, limits: Limits): Decision {
  if (decision === 'cancel' && consultation.state === 'cancelled') return NOTHING
  if (!inQueue(consultation)) return refuse({ type: 'not-waiting', state: consultation.state })
  const overdue = consultation.state === 'overdue'
  if (decision === 'cancel')
    return accept([{ type: 'cancelled', at: now, cancellation: overdue ? 'no-doctor' : 'by-patient' }])
  return overdue ? accept([{ type: 'waited-again', deadlineAt: now + seconds(limits.waitTimeoutSeconds) }]) : NOTHING
}

/** An alarm may come late, early or twice: only the stored deadline counts. */
function passDeadline(consultation: Consultation, now: number, limits: Limits): Decision {
  if (!inQueue(consultation) || consultation.deadlineAt === null || now < consultation.deadlineAt) return NOTHING
  return consultation.state === 'waiting'
    ? accept([{ type: 'fell-overdue', deadlineAt: now + seconds(limits.overdueLimitSeconds) }])
    : accept([{ type: 'cancelled', at: now, cancellation: 'no-doctor' }])
}

function take(consultation: Consultation, doctor: TreatingDoctor, patientHere: boolean, now: number): Decision {
  if (inQueue(consultation)) return accept([{ type: 'taken', at: now, doctor, patientHere }])
  if (!inCare(consultation)) return refuse({ type: 'not-waiting', state: consultation.state })
  return consultation.doctor?.id === doctor.id ? NOTHING : refuse({ type: 'already-taken' })
}

/** An active consultation ends; one whose patient never came is missed, once they had their time to come back. */
function end(
  consultation: Consultation,
  { outcome = null, patientHere }: Extract<Command, { type: 'end' }>,
  now: number,
  limits: Limits,
): Decision {
  if (consultation.state === 'ended' || consultation.state === 'missed') return NOTHING
  if (consultation.state === 'active') return accept([{ type: 'ended', at: now, outcome }])
  if (consultation.state !== 'taken' || consultation.takenAt === null)
    return refuse({ type: 'not-in-care', state: consultation.state })
  const retryAt = consultation.takenAt + seconds(limits.returnWindowSeconds)
  return now < retryAt ? refuse({ type: 'too-early', retryAt }) : accept([{ type: 'missed', at: now, patientHere }])
}

/** The thread and a note go on to a colleague, who has the question at once, or to the queue of another specialty. */
function handOver(
  consultation: Consultation,
  { to, note, patientHere }: Extract<Command, { type: 'hand-over' }>,
  now: number,
  limits: Limits,
): Decision {
  const { doctor } = consultation
  if (!inCare(consultation) || !doctor) return refuse({ type: 'not-in-care', state: consultation.state })
  const from = doctor.name
  if (to.kind === 'doctor') {
    if (to.doctor.id === doctor.id) return refuse({ type: 'same-recipient' })
    const { name, specialty } = to.doctor
    const handOver = { at: now, from, to: { kind: to.kind, name, specialty }, note }
    return accept([{ type: 'handed-to-doctor', handOver, doctor: to.doctor, patientHere }])
  }
  if (to.specialty === specialtyOf(consultation)) return refuse({ type: 'same-recipient' })
  const deadlineAt = now + seconds(limits.waitTimeoutSeconds)
  const handOver = { at: now, from, to, note }
  return accept([{ type: 'handed-to-specialty', handOver, specialty: to.specialty, deadlineAt, patientHere }])
}
