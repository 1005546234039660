/** Waits are counted in steps of so many seconds: fine enough for minutes, few enough to add up whole months. */
export const WAIT_STEP_SECONDS = 30

/** How many questions of one hour of the day (0–23, Europe/Paris) waited that many whole steps. */
export type WaitCount = { hour: number; steps: number; count: number }

/** One hour of the day: half of its questions waited at most `p50Seconds`, nine in ten at most `p90Seconds`. */
export type HourOfWaits = { hour: number; count: number; p50Seconds: number; p90Seconds: number }

/**
 * The wait that a share of the questions did not exceed, in seconds: the nearest rank, and of its step the upper end, so
 * that nobody is told less than was waited. `counts` need no order; there is at least one question among them.
 */
export function waitWithin(share: number, counts: readonly Pick<WaitCount, 'steps' | 'count'>[]): number {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const rank = Math.max(1, Math.ceil(share * total))
  let seen = 0
  for (const { steps, count } of counts.toSorted((left, right) => left.steps - right.steps)) {
    seen += count
    if (seen >= rank) return (steps + 1) * WAIT_STEP_SECONDS
  }
  return 0
}

/** Each hour of the day in which a question was asked that a doctor took, in order. */
export function waitsByHour(counts: readonly WaitCount[]): HourOfWaits[] {
  return [...Map.groupBy(counts, ({ hour }) => hour)]
    .map(([hour, group]) => ({
      hour,
      count: group.reduce((sum, { count }) => sum + count, 0),
      p50Seconds: waitWithin(0.5, group),
      p90Seconds: waitWithin(0.9, group),
    }))
    .filter(({ count }) => count > 0)
    .sort((left, right) => left.hour - right.hour)
}
