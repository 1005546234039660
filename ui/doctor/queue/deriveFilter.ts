import type { Channel, Specialty } from '../../../domain/vocabulary.ts'
import { urgencyOf } from '../../../domain/waiting/urgency.ts'
import type { QueueCard } from '../../../protocol/doctor.ts'
import type { Place } from './deriveQueue.ts'

/** What a doctor wants to see of the queue; empty means all. */
export type Filter = { channel: Channel | ''; specialty: Specialty | ''; pressing: boolean; returning: boolean }

export const NO_FILTER: Filter = { channel: '', specialty: '', pressing: false, returning: false }

export const urgencyOfCard = ({ overdue, deadline }: Pick<QueueCard, 'overdue' | 'deadline'>, now: number) =>
  urgencyOf(overdue, deadline === null ? null : Date.parse(deadline), now)

const passes = (card: QueueCard, { channel, specialty, pressing, returning }: Filter, now: number): boolean =>
  (channel === '' || card.channel === channel) &&
  (specialty === '' || card.specialty === specialty) &&
  (!pressing || urgencyOfCard(card, now) !== 'calm') &&
  (!returning || card.returning)

/** The places that are shown, and how many wait unseen behind the filter. */
export function filtered(places: readonly Place[], filter: Filter, now: number): { shown: Place[]; hidden: number } {
  const shown = places.filter(({ card }) => passes(card, filter, now))
  const waits = (list: readonly Place[]) => list.filter(({ goneAt }) => goneAt === null).length
  return { shown, hidden: waits(places) - waits(shown) }
}

export const countOf = (filter: Filter): number =>
  Number(filter.channel !== '') + Number(filter.specialty !== '') + Number(filter.pressing) + Number(filter.returning)
