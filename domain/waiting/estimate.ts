/** How long a doctor spends on a question when nothing was measured yet: a teleconsultation's usual length. */
export const DEFAULT_SECONDS_PER_QUESTION = 420

/** How many of the last intervals are remembered: enough to smooth, few enough to follow a rush. */
export const INTERVALS_REMEMBERED = 20

export type Pace = {
  /** Doctors online for this queue. */
  doctors: number
  /** Seconds between one question being taken and the next, latest last. */
  takeIntervals: readonly number[]
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? null
}

/**
 * Seconds until the question at `position` (from 1) is likely taken, in whole half minutes, or `null` when nobody
 * can say: no doctor is online. The pace is the median of what was seen, so that one lunch break does not spoil it.
 */
export function estimateSeconds(position: number, { doctors, takeIntervals }: Pace): number | null {
  if (doctors <= 0) return null
  const perQuestion = median(takeIntervals) ?? DEFAULT_SECONDS_PER_QUESTION / doctors
  return Math.max(30, Math.round((position * perQuestion) / 30) * 30)
}

/**
 * How long a waiting room may leave a patient with the place it last told, in seconds: those near the front hear
 * every three seconds, the ten-thousandth once a minute, so that no arrival wakes everybody.
 */
export function refreshSeconds(position: number): number {
  return Math.min(60, Math.max(3, Math.round(position / 10)))
}

type Expected = { position: number; estimateSeconds: number | null }

/** Of two places in two queues the one whose turn comes first; where nobody can say of one, the other. */
export function sooner<Place extends Expected>(one: Place, other: Place): Place {
  if (one.estimateSeconds === null) return other
  if (other.estimateSeconds === null) return one
  return one.estimateSeconds <= other.estimateSeconds ? one : other
}
