import type { EventType } from '../webhooks/eventTypes.ts'
import type { Consultation } from './consultation.ts'
import type { ConsultationEvent } from './events.ts'
import type { NewEntry, Notice } from './thread.ts'

/** The mails that a change of state sends (product.md 3). Those about documents are sent where documents are made. */
export const CONSULTATION_MAILS = [
  'question-received',
  'wait-overdue',
  'question-cancelled',
  'no-doctor',
  'doctor-ready',
] as const
export type ConsultationMail = (typeof CONSULTATION_MAILS)[number]

/** What must happen because something happened: said in the thread, told to the queue, sent by mail. */
export type Consequences = {
  entries: readonly NewEntry[]
  /** Whether the waiting room must hear of it. */
  queue: boolean
  mail: ConsultationMail | null
  /** What the insurer's own system hears of it. */
  event: EventType | null
}

const QUIET: Consequences = { entries: [], queue: false, mail: null, event: null }

const says = (from: 'bot' | 'system', notice: Notice): NewEntry => ({ key: null, from, notice })

/** The consequences of an event, given the consultation after it. */
export function consequencesOf(event: ConsultationEvent, after: Consultation, waitMinutes: number): Consequences {
  switch (event.type) {
    case 'answered':
    case 'attached':
    case 'detached':
    case 'became-active':
      return QUIET
    case 'rated':
      return { ...QUIET, event: 'rating.submitted' }
    case 'submitted':
      return {
        entries: [...question(after), says('bot', { code: 'question-sent', waitMinutes })],
        queue: true,
        mail: 'question-received',
        event: 'consultation.submitted',
      }
    case 'fell-overdue':
      return { entries: [says('system', { code: 'wait-overdue' })], queue: true, mail: 'wait-overdue', event: 'consultation.overdue' }
    case 'waited-again':
      return { entries: [says('system', { code: 'waiting-again' })], queue: true, mail: null, event: null }
    case 'cancelled': {
      const late = event.cancellation === 'no-doctor'
      return {
        entries: [says('system', { code: late ? 'no-doctor' : 'cancelled' })],
        queue: true,
        mail: late ? 'no-doctor' : 'question-cancelled',
        event: 'consultation.cancelled',
      }
    }
    case 'taken':
      return {
        entries: [says('system', { code: 'doctor-took', doctorName: event.doctor.name })],
        queue: true,
        mail: event.patientHere ? null : 'doctor-ready',
        event: 'consultation.taken',
      }
    case 'released':
      return { entries: [says('system', { code: 'released' })], queue: true, mail: null, event: null }
    case 'ended':
      return { ...QUIET, entries: [says('system', { code: 'ended' })], event: 'consultation.ended' }
    case 'missed':
      return { ...QUIET, entries: [says('system', { code: 'missed' })], event: 'consultation.missed' }
    case 'document-added':
      return { ...QUIET, entries: [says('system', { code: 'document-ready', kind: event.document.kind })] }
  }
}

/** The question itself opens the thread: the patient's words, then the files they chose to send with it. */
function question({ answers, attachments }: Consultation): NewEntry[] {
  const chosen = attachments.filter(({ id }) => answers.attachments?.includes(id))
  return [
    { key: null, from: 'patient', text: answers.symptoms ?? '' },
    ...chosen.map((attachment): NewEntry => ({ key: null, from: 'patient', attachment })),
  ]
}
