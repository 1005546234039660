import type { AlertTopic } from '../../domain/push/topics.ts'
import type { ConsultationView, EntryView } from '../../protocol/consultation.ts'
import { otherSide, type Side } from '../thread/deriveThread.ts'

/** What of a consultation an alert can be about. */
export type Glimpse = {
  state: ConsultationView['state']
  /** The last thing that the other side said, by its `seq`. */
  heard: number
  documents: number
  otherHere: boolean
  /** Whether the other side is in a call that this side is not in. */
  called: boolean
  /** Whether an absent patient's time to come back is running. */
  awaited: boolean
}

export function glimpseOf(now: ConsultationView, entries: readonly EntryView[], side: Side): Glimpse {
  const other = otherSide(side)
  return {
    state: now.state,
    heard: entries.findLast(({ from }) => from === other)?.seq ?? 0,
    documents: now.documents.length,
    otherHere: now.presence[other].here,
    called: now.call !== null && now.call.seats[other] !== null && now.call.seats[side] === null,
    awaited: now.returnBy !== null,
  }
}

const inCare = ({ state }: Glimpse) => state === 'taken' || state === 'active'

/** What happened between two glimpses that a person must hear of, the weightiest first. */
export function alertsBetween(before: Glimpse, after: Glimpse, side: Side): AlertTopic[] {
  const changed = before.state !== after.state
  const happened: Partial<Record<AlertTopic, boolean>> =
    side === 'doctor'
      ? { 'patient-back': inCare(after) && after.otherHere && !before.otherHere }
      : {
          'return-window': after.awaited && !before.awaited,
          'doctor-ready': inCare(after) && !inCare(before) && !after.awaited,
          'wait-overdue': changed && after.state === 'overdue',
          released: inCare(before) && after.state === 'waiting',
          missed: changed && after.state === 'missed',
          document: after.documents > before.documents,
        }
  const all: Partial<Record<AlertTopic, boolean>> = {
    ...happened,
    called: after.called && !before.called,
    message: after.heard > before.heard,
  }
  const topics: readonly AlertTopic[] = [
    'called',
    'doctor-ready',
    'return-window',
    'patient-back',
    'wait-overdue',
    'released',
    'missed',
    'document',
    'message',
  ]
  return topics.filter((topic) => all[topic])
}
