import type { HourOfWaitsView, WatchedQueue } from '../../../protocol/admin.ts'

/** All queues in three numbers; a doctor with two desks open counts once. */
export function totalsOf(queues: readonly WatchedQueue[]) {
  return {
    waiting: queues.reduce((sum, { waiting }) => sum + waiting, 0),
    overdue: queues.reduce((sum, { overdue }) => sum + overdue, 0),
    online: new Set(queues.flatMap(({ doctors }) => doctors.map(({ id }) => id))).size,
  }
}

const HOURS = 24
const MINUTE = 60
/** Even an empty or a quick day shows the limit of a quarter of an hour, so that bars of two days compare. */
const LEAST_TOP_SECONDS = 15 * MINUTE
const STEPS_SECONDS = [5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE, 60 * MINUTE] as const

export type Chart = {
  /** What the top of the chart stands for. */
  topSeconds: number
  /** Where a line is drawn across, from the bottom up, the top included. */
  lines: readonly number[]
  /** All twenty-four, in order; heights are shares of the top, `null` where nobody waited. */
  bars: readonly { hour: number; p50: number | null; p90: number | null }[]
}

/** The bars of a day: each hour's median and ninth decile, on a scale of round minutes. */
export function chartOf(hours: readonly HourOfWaitsView[]): Chart {
  const highest = Math.max(LEAST_TOP_SECONDS, ...hours.map(({ p90Seconds }) => p90Seconds))
  const step = STEPS_SECONDS.find((each) => highest / each <= 4) ?? 60 * MINUTE
  const topSeconds = Math.ceil(highest / step) * step
  const lines = Array.from({ length: topSeconds / step }, (_, at) => (at + 1) * step)
  const bars = Array.from({ length: HOURS }, (_, hour) => {
    const seen = hours.find((each) => each.hour === hour)
    return {
      hour,
      p50: seen ? seen.p50Seconds / topSeconds : null,
      p90: seen ? seen.p90Seconds / topSeconds : null,
    }
  })
  return { topSeconds, lines, bars }
}
