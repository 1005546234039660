/** How long a proof of who somebody is counts for signing, in seconds; `SIGN_STEP_UP_SECONDS` sets another. */
export const SIGN_STEP_UP_SECONDS = 900

/**
 * Whether a proof of identity is fresh enough to sign by: a session lasts a working day, and whoever sits down at a desk
 * that somebody left must not sign with it (R6316-3 CSP: the doctor is authenticated).
 */
export function isFreshlyProven(provenAt: number, now: number, withinSeconds: number): boolean {
  return now - provenAt < withinSeconds * 1000
}
