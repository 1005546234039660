/** The first retry falls within 30 seconds (api.md, Integrators). */
const FIRST_DELAY_MS = 20_000
/** A receiver that comes back after a night is tried within the hour. */
const LONGEST_DELAY_MS = 3_600_000
/** The share of a delay that chance decides, so that many rows that failed together do not come back together. */
const JITTER = 0.5

/** After so many tries in vain a row is parked: twelve of them span some nine hours. */
export const TRIES_MAX = 12

/**
 * How long to wait before trying again, in milliseconds: it doubles each time, up to an hour.
 * @param attempt how many tries failed so far, from 1
 * @param random in [0, 1)
 */
export function backoffMs(attempt: number, random: number): number {
  const whole = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.max(0, attempt - 1))
  return Math.round(whole * (1 - JITTER * random))
}
