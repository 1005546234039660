const DAY_MS = 86_400_000

/** The next key is published so long before it signs, for whoever keeps the keys without a network (issue 8). */
export const PUBLISHED_AHEAD_MS = DAY_MS
/** How long what a key signed may still be dispensed: twelve months (R5132-21 CSP), 366 days and one for the clocks. */
export const SIGNED_FOR_MS = 367 * DAY_MS

/** Times in epoch milliseconds. Without `signsFrom` a key signs from ever; the first of those that do is the one. */
export type ScheduledKey = { signsFrom: number | null; revokedAt: number | null }

const startOf = ({ signsFrom }: ScheduledKey) => signsFrom ?? Number.NEGATIVE_INFINITY
const alive = ({ revokedAt }: ScheduledKey, now: number) => revokedAt === null || revokedAt > now

/** The key that signs now: the latest that has begun and is not revoked; of equals the first. */
export function signingKeyAt<Key extends ScheduledKey & { signs: boolean }>(
  keys: readonly Key[],
  now: number,
): Key | null {
  return keys
    .filter((key) => key.signs && alive(key, now) && startOf(key) <= now)
    .reduce<Key | null>((best, key) => (best === null || startOf(key) > startOf(best) ? key : best), null)
}

/** Whether a key stands in the published set: from a day before it signs until the last of what it signed expires. */
export function isPublishedAt(key: ScheduledKey, keys: readonly ScheduledKey[], now: number): boolean {
  if (!alive(key, now) || now < startOf(key) - PUBLISHED_AHEAD_MS) return false
  const successor = Math.min(...keys.map(startOf).filter((start) => start > startOf(key)))
  return now < successor + SIGNED_FOR_MS
}
