import { parisDay } from '../people/age.ts'
import { accept, type Result, refuse } from '../result.ts'

/** A prescription is first dispensed within three months of its date (R5132-22 CSP). */
export const FIRST_DISPENSING_MONTHS = 3
/** With renewals it runs for twelve months in all (R5132-21 CSP). */
export const RENEWED_MONTHS = 12
/** How long the counter that dispensed by mistake may take it back (issue 3). */
export const UNDO_WINDOW_SECONDS = 600

const HOUR_MS = 3_600_000

/** The same day some calendar months later; a month too short gives its last day (31 January + 1 month: 28 February). */
function monthsLater(day: string, months: number): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)))
}

/** The instant at which a day begins in Paris: one or two hours before it does in UTC. Clocks never change at midnight. */
function parisMidnight(utcMidnight: number): number {
  const day = new Date(utcMidnight).toISOString().slice(0, 10)
  const summer = utcMidnight - 2 * HOUR_MS
  return parisDay(summer) === day ? summer : utcMidnight - HOUR_MS
}

/** The end of the day in Paris, some calendar months after an instant: the last day counts whole, as delays in law do. */
function endOfDayMonthsLater(instant: number, months: number): number {
  return parisMidnight(monthsLater(parisDay(instant), months).getTime() + 24 * HOUR_MS)
}

/** The first instant (epoch ms) at which a prescription that was never dispensed has lapsed (R5132-22 CSP). */
export function firstDispensingEndsAt(issuedAt: number): number {
  return endOfDayMonthsLater(issuedAt, FIRST_DISPENSING_MONTHS)
}

/**
 * The first instant (epoch ms) at which nothing may be dispensed any more: midnight in Paris that ends the same day three
 * calendar months after issue, or twelve with renewals (R5132-21, -22 CSP). It is the token's `exp`.
 */
export function expiresAt(issuedAt: number, renewals: number): number {
  return endOfDayMonthsLater(issuedAt, renewals > 0 ? RENEWED_MONTHS : FIRST_DISPENSING_MONTHS)
}

/** What validity depends on: of dispensings, only how far they went. */
export type PrescriptionLife = {
  issuedAt: number
  renewals: number
  revokedAt: number | null
  progress: { remaining: number; complete: number; partial: boolean }
}

export type PrescriptionStatus = 'dispensable' | 'dispensed' | 'expired' | 'revoked'

/** What the counter is told. Where several hold, the first of: revoked, dispensed, expired (api.md, Pharmacy). */
export function prescriptionStatus(
  { issuedAt, renewals, revokedAt, progress }: PrescriptionLife,
  now: number,
): PrescriptionStatus {
  if (revokedAt !== null) return 'revoked'
  if (progress.remaining === 0) return 'dispensed'
  return now >= validUntil({ issuedAt, renewals, progress }) ? 'expired' : 'dispensable'
}

/** The first instant at which the next dispensing is too late: the first one has three months, the others all of it. */
export function validUntil({ issuedAt, renewals, progress }: Omit<PrescriptionLife, 'revokedAt'>): number {
  const untouched = progress.complete === 0 && !progress.partial
  return untouched ? firstDispensingEndsAt(issuedAt) : expiresAt(issuedAt, renewals)
}

/** Whether a dispensation may still be taken back, by whoever made it. */
export function checkUndo(
  dispensedAt: number,
  now: number,
): Result<null, { kind: 'too-late'; dispensedAt: number; windowSeconds: number }> {
  if (now - dispensedAt < UNDO_WINDOW_SECONDS * 1000) return accept(null)
  return refuse({ kind: 'too-late', dispensedAt, windowSeconds: UNDO_WINDOW_SECONDS })
}
