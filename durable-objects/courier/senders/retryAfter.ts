/** Nobody is made to wait longer than this by what a receiver asks for, in milliseconds. */
const LONGEST_MS = 3_600_000

/** How long a receiver asks to be left alone (RFC 9110, 10.2.3), in milliseconds: seconds, or a moment; 0 when it does not say. */
export function retryAfterMs(header: string | null, now: number): number {
  if (header === null) return 0
  const asked = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isNaN(asked) ? 0 : Math.min(LONGEST_MS, Math.max(0, asked))
}
