/** A question in a queue: `queuedAt` (epoch ms) orders it, and is kept through waiting again and being released. */
export type Place = { consultationId: string; queuedAt: number }

/** Who comes first: the longest waiting; of two that came in the same millisecond, the same one every time. */
export function byArrival(left: Place, right: Place): number {
  return left.queuedAt - right.queuedAt || (left.consultationId < right.consultationId ? -1 : 1)
}

/** The place of a question, from 1; `null` when it is not in the queue. */
export function positionOf(queue: readonly Place[], consultationId: string): number | null {
  const own = queue.find((place) => place.consultationId === consultationId)
  if (!own) return null
  return 1 + queue.filter((place) => place !== own && byArrival(place, own) < 0).length
}
