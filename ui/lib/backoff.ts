const FIRST_DELAY_MS = 500
const LONGEST_DELAY_MS = 20_000

/**
 * How long to wait before try number `attempt` (0 is the first retry), in milliseconds: doubling, capped,
 * and jittered between half and all of it, so that a restart of the service is not met by everyone at once.
 * `random` is in [0, 1).
 */
export function retryDelayMs(attempt: number, random: number, firstMs = FIRST_DELAY_MS): number {
  const full = Math.min(LONGEST_DELAY_MS, firstMs * 2 ** Math.min(attempt, 16))
  return Math.round(full * (0.5 + random / 2))
}
