/** Below this a room is silent, at 0 it is as loud as can be; in decibels. */
const SILENCE_DB = -60
const HOLD_MS = 1_500
/** After the hold the peak sinks by so much in a second. */
const SINKS_PER_SECOND = 0.5

/** The loudness of some samples from 0 to 1, on a scale of decibels as ears have. */
export function loudness(samples: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < samples.length; at++) sum += (samples[at] ?? 0) ** 2
  const root = Math.sqrt(sum / Math.max(1, samples.length))
  if (root === 0) return 0
  return Math.min(1, Math.max(0, 1 - (20 * Math.log10(root)) / SILENCE_DB))
}

export type Held = { peak: number /** Milliseconds. */; at: number }

/** The highest of the last while: it stays, then sinks, never below what is heard now. */
export function heldPeak(before: Held, level: number, now: number): Held {
  const sunkForSeconds = Math.max(0, now - before.at - HOLD_MS) / 1000
  const sunk = Math.max(0, before.peak - sunkForSeconds * SINKS_PER_SECOND)
  return level >= sunk
    ? { peak: level, at: now }
    : before.at + HOLD_MS >= now
      ? before
      : { peak: sunk, at: now - HOLD_MS }
}
