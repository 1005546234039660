import type { QueueCard } from '../../../protocol/doctor.ts'

/** A place in the queue as shown: one that has just gone keeps its room, so that nothing moves under a press. */
export type Place = { card: QueueCard; goneAt: number | null }

/** How long the place of a card that left stays, in milliseconds. */
export const GONE_STAYS_MS = 4_000

/** Whole seconds that a question has waited. `now` in epoch milliseconds; a clock that is behind counts as none. */
export const waitedSeconds = (waitingSince: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(waitingSince)) / 1000))

/**
 * The places after the queue changed: the service's order for the cards that wait, and each one that left stays where
 * it was for a while, behind the card that it stood behind. What this doctor took stands among their own at once, and
 * so never here, even before the service has taken it off.
 */
export function placesAfter(
  before: readonly Place[],
  cards: readonly QueueCard[],
  own: ReadonlySet<string>,
  now: number,
): readonly Place[] {
  const waiting = new Set(cards.map(({ consultationId }) => consultationId))
  const places: Place[] = cards
    .filter(({ consultationId }) => !own.has(consultationId))
    .map((card) => ({ card, goneAt: null }))
  before.forEach((place, index) => {
    if (waiting.has(place.card.consultationId) || own.has(place.card.consultationId)) return
    const goneAt = place.goneAt ?? now
    if (now - goneAt >= GONE_STAYS_MS) return
    const ahead = before[index - 1]?.card.consultationId
    const at = places.findIndex(({ card }) => card.consultationId === ahead)
    places.splice(ahead === undefined ? 0 : at < 0 ? Math.min(index, places.length) : at + 1, 0, {
      card: place.card,
      goneAt,
    })
  })
  return places
}

/** How many questions wait: a place kept for one that left is none. */
export const waitingCount = (places: readonly Place[]): number => places.filter(({ goneAt }) => goneAt === null).length

/** The queue without a card, as when another doctor got it. */
export const without = (cards: readonly QueueCard[], consultationId: string): readonly QueueCard[] =>
  cards.filter((card) => card.consultationId !== consultationId)

/** Who was not in the queue before. One that was handed back is no newcomer to this desk: its doctor knows of it. */
export const newcomers = (ids: readonly string[], known: ReadonlySet<string>): readonly string[] =>
  ids.filter((id) => !known.has(id))
