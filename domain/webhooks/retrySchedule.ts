const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** How long after each failed attempt the next one follows, in milliseconds: over three days in all, the first within 30 s. */
export const RETRY_DELAYS_MS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const

/** The share that chance adds to a delay, so that deliveries that failed together do not come back together. */
const JITTER = 0.2

/** An endpoint at which nothing arrived for so long is switched off, in milliseconds. */
export const FAILING_LIMIT_MS = 5 * 24 * HOUR

/**
 * When to try again after a failure, in milliseconds from now; `null` once every attempt was made.
 * @param attempts how many were made, from 1
 * @param random in [0, 1)
 * @param scale how many times faster than life: 1 but in rehearsals
 */
export function retryDelayMs(attempts: number, random: number, scale = 1): number | null {
  const delay = RETRY_DELAYS_MS[attempts - 1]
  return delay === undefined ? null : Math.round((delay * (1 + JITTER * random)) / scale)
}
