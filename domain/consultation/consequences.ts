import type { EventType } from '../webhooks/eventTypes.ts'
import type { Consultation, DocumentOfConsultation } from './consultation.ts'
import type { ConsultationEvent } from './events.ts'
import type { Party } from './notices.ts'
import type { NewEntry, Notice } from './thread.ts'

/** The mails that a change of state sends (product.md 3). Those about documents are sent where documents are made. */
export const CONSULTATION_MAILS = [
  'question-received',
  'wait-overdue',
  'question-cancelled',
  'no-doctor',
  'doctor-ready',
  'question-released',
  'question-missed',
] as const
export type ConsultationMail = (typeof CONSULTATION_MAILS)[number]

/** What a text message says, where a pathway has them: under the name of its mail. */
export const CONSULTATION_SMS = ['doctor-ready'] as const satisfies readonly ConsultationMail[]
export type ConsultationSms = (typeof CONSULTATION_SMS)[number]

/** What a device is told, by Web Push, while its owner is not on the page. It names no health data. */
export const PUSH_TOPICS = [
  'wait-overdue',
  'doctor-ready',
  'released',
  'missed',
  'document',
  'message',
  'handed-over',
  'new-question',
] as const
export type PushTopic = (typeof PUSH_TOPICS)[number]
export type Push = { party: Party; topic: PushTopic }
/** To all doctors of a queue, since none has the question yet. */
export const QUEUE_PUSH = 'doctor new-question'

/** What must happen because something happened: said in the thread, told to the queue, sent by mail and to devices. */
export type Consequences = {
  entries: readonly NewEntry[]
  /** Whether the waiting room must hear of it. */
  queue: boolean
  mail: ConsultationMail | null
  /** To the patient's phone, unless they have the page before their eyes. */
  sms: ConsultationSms | null
  pushes: readonly Push[]
  /** What the insurer's own system hears of it. */
  event: EventType | null
}

const QUIET: Consequences = { entries: [], queue: false, mail: null, sms: null, pushes: [], event: null }

const says = (from: 'bot' | 'system', notice: Notice): NewEntry => ({ key: null, from, notice })
const toPatient = (topic: PushTopic): Push => ({ party: 'patient', topic })
const TO_QUEUE: Push = { party: 'doctor', topic: 'new-question' }

/** The consequences of an event, given the consultation after it. */
export function consequencesOf(event: ConsultationEvent, after: Consultation, waitMinutes: number): Consequences {
  switch (event.type) {
    case 'answered':
    case 'entered-pathway':
    case 'attached':
    case 'detached':
    case 'became-active':
    case 'moved':
    case 'allergies-learned':
      return QUIET
    case 'rated':
      return { ...QUIET, event: 'rating.submitted' }
    case 'submitted':
      return {
        ...QUIET,
        entries: [
          ...question(after),
          says('bot', { code: 'question-sent', waitMinutes }),
          // What this pathway says of the wait stands last, nearest to who waits.
          ...(after.course?.waiting ? [says('bot', { code: 'pathway-waiting', text: after.course.waiting })] : []),
        ],
        queue: true,
        mail: 'question-received',
        pushes: [TO_QUEUE],
        event: 'consultation.submitted',
      }
    case 'fell-overdue':
      return {
        ...QUIET,
        entries: [says('system', { code: 'wait-overdue' })],
        queue: true,
        mail: 'wait-overdue',
        pushes: [toPatient('wait-overdue')],
        event: 'consultation.overdue',
      }
    case 'waited-again':
      return { ...QUIET, entries: [says('system', { code: 'waiting-again' })], queue: true }
    case 'cancelled': {
      const late = event.cancellation === 'no-doctor'
      return {
        ...QUIET,
        entries: [says('system', { code: late ? 'no-doctor' : 'cancelled' })],
        queue: true,
        mail: late ? 'no-doctor' : 'question-cancelled',
        event: 'consultation.cancelled',
      }
    }
    case 'taken':
      return {
        ...QUIET,
        entries: [says('system', { code: 'doctor-took', doctorName: event.doctor.name })],
        queue: true,
        mail: event.patientHere ? null : 'doctor-ready',
        sms: smsOf(after),
        pushes: [toPatient('doctor-ready')],
        event: 'consultation.taken',
      }
    case 'released': {
      const notice: Notice = event.reason ? { code: 'released', reason: event.reason } : { code: 'released' }
      return {
        ...QUIET,
        entries: [says('system', notice)],
        queue: true,
        mail: event.patientHere ? null : 'question-released',
        pushes: [toPatient('released'), TO_QUEUE],
      }
    }
    case 'handed-to-doctor':
      return {
        ...QUIET,
        entries: [passedOn(event.handOver)],
        queue: true,
        mail: event.patientHere ? null : 'doctor-ready',
        sms: smsOf(after),
        pushes: [toPatient('doctor-ready'), { party: 'doctor', topic: 'handed-over' }],
      }
    case 'handed-to-specialty':
      return {
        ...QUIET,
        entries: [passedOn(event.handOver)],
        queue: true,
        mail: event.patientHere ? null : 'question-released',
        pushes: [toPatient('released'), TO_QUEUE],
      }
    case 'ended':
      return {
        ...QUIET,
        entries: [says('system', event.outcome ? { code: 'ended', outcome: event.outcome } : { code: 'ended' })],
        // Its doctor is free again.
        queue: true,
        event: 'consultation.ended',
      }
    case 'missed':
      return {
        ...QUIET,
        entries: [says('system', { code: 'missed' })],
        queue: true,
        mail: event.patientHere ? null : 'question-missed',
        pushes: [toPatient('missed')],
        event: 'consultation.missed',
      }
    case 'document-added':
      return {
        ...QUIET,
        entries: [says('system', announced(event.document))],
        pushes: [toPatient('document')],
      }
  }
}

const smsOf = ({ course }: Consultation): ConsultationSms | null => (course?.sms ? 'doctor-ready' : null)

const announced = ({ kind, addendum }: DocumentOfConsultation): Notice =>
  addendum ? { code: 'document-ready', kind, addendum } : { code: 'document-ready', kind }

/** The patient is told before the question changes hands; the note is not theirs to read. */
const passedOn = ({ from, to }: { from: string; to: Consultation['handOvers'][number]['to'] }): NewEntry =>
  says('system', { code: 'handed-over', doctorName: from, to })

/** The question itself opens the thread: the patient's words, then the files they chose to send with it. */
function question({ answers, attachments }: Consultation): NewEntry[] {
  const chosen = attachments.filter(({ id }) => answers.attachments?.includes(id))
  return [
    { key: null, from: 'patient', text: answers.symptoms ?? '' },
    ...chosen.map((attachment): NewEntry => ({ key: null, from: 'patient', attachment })),
  ]
}
