/** Who is there while a queue moves: how many take questions, and how many of them have none. */
export type Staff = { doctors: number; free: number }

/** Since when the first of a queue has been the first (epoch ms), and whether a doctor without a question was there then. */
export type Front = { since: number; anyFree: boolean }

/** How long one stood first until somebody left the queue, and with whom. What nobody waits through is not counted. */
export type PassedPlace = { seconds: number; doctors: number; anyFree: boolean }

/** How many passed places are remembered, of both kinds: enough to smooth, few enough to follow a rush. */
export const PLACES_REMEMBERED = 30

/**
 * What a moment means for the pace. Time counts only while somebody waits and somebody works: a quiet night, or an hour
 * without any doctor, says nothing of how fast a queue moves. Whoever leaves moves it, be it that they gave up.
 * @param left whether a question left the queue at this moment
 * @param waiting how many wait after it
 * @param now epoch milliseconds
 */
export function moved(
  front: Front | null,
  { left, waiting, doctors, free, now }: Staff & { left: boolean; waiting: number; now: number },
): { front: Front | null; passed: PassedPlace | null } {
  const next = waiting > 0 && doctors > 0 ? { since: now, anyFree: free > 0 } : null
  if (!front) return { front: next, passed: null }
  if (!left) return { front: next && front, passed: null }
  const seconds = Math.max(0, (now - front.since) / 1000)
  return { front: next, passed: { seconds, doctors: Math.max(1, doctors), anyFree: front.anyFree } }
}
