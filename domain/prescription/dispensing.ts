import { accept, type Result, refuse } from '../result.ts'

/**
 * A prescription is dispensed in rounds: the first, then its renewals. In each round every line is given once, all at
 * once or in parts. What a part gave is a bit per line, so that the sum over all parts tells both how many rounds are
 * complete and what is still owed: that one sum is what the database decides on (`dispense.ts`).
 */

/** Every line of a prescription of so many. At most 20 lines (`LINES_MAX`): far below 31 bits. */
export const allLines = (count: number): number => 2 ** count - 1

/** The bits of some lines, counted from 0; refused when one does not exist or is named twice, or none is named. */
export function maskOf(lines: readonly number[], count: number): Result<number, 'no-such-line'> {
  const known = lines.every((line) => Number.isInteger(line) && line >= 0 && line < count)
  if (!known || lines.length === 0 || new Set(lines).size !== lines.length) return refuse('no-such-line')
  return accept(lines.reduce((mask, line) => mask + 2 ** line, 0))
}

/** The lines of a mask, in order. */
export const linesOf = (mask: number, count: number): number[] =>
  Array.from({ length: count }, (_, line) => line).filter((line) => Math.floor(mask / 2 ** line) % 2 === 1)

/** A part that was dispensed and not undone; `mask` null was written before parts existed: all of it. */
export type Part = { at: number; mask: number | null; begins: boolean }

export type Progress = {
  /** Rounds in which every line was given. */
  complete: number
  /** The lines that the next dispensing may give: the rest of the round under way, else all of them. */
  owed: number[]
  /** Whether a round is under way, some of its lines still owed. */
  partial: boolean
  /** 1 + renewals − complete rounds. */
  remaining: number
  /** When the next round may begin (epoch ms); null before the first, within one, after the last, or if not signed. */
  dueAt: number | null
}

export function progressOf(
  parts: readonly Part[],
  { lines, renewals, renewalDays }: { lines: number; renewals: number; renewalDays: number },
): Progress {
  const all = allLines(lines)
  const sum = parts.reduce((total, { mask }) => total + (mask ?? all), 0)
  const complete = Math.floor(sum / all)
  const given = sum % all
  const remaining = Math.max(0, 1 + renewals - complete)
  const begun = parts.filter(({ begins }) => begins).map(({ at }) => at)
  const waits = given === 0 && complete > 0 && remaining > 0 && renewalDays > 0
  return {
    complete,
    owed: remaining === 0 ? [] : linesOf(all - given, lines),
    partial: given > 0,
    remaining,
    dueAt: waits ? renewalDueAt(Math.max(...begun), renewalDays) : null,
  }
}

const DAY_MS = 86_400_000

/**
 * When a renewal falls due: so many days after the round before it began (R5132-14 CSP: not before the time that the
 * posology and the quantity given make), from the start of that day on, by the calendar of UTC as the database counts.
 */
export const renewalDueAt = (begunAt: number, days: number): number => (Math.floor(begunAt / DAY_MS) + days) * DAY_MS

/** « pendant 5 jours », « pendant 2 semaines », « pendant un mois »: a month is the 28 days that a pharmacy gives at once. */
const DURATION = /(?:pendant|durant|pour|for)\s+(\d{1,3}|une?|a)\s*(jours?|semaines?|mois|days?|weeks?|months?)/giu
const daysOfUnit = (unit: string) => (/^(j|d)/i.test(unit) ? 1 : /^(s|w)/i.test(unit) ? 7 : 28)

/**
 * For how many days one dispensing lasts, as the posologies say: the longest of them. 0 when none says it; then no day is
 * known, and the pharmacist judges by themselves.
 */
export function renewalDaysOf(lines: readonly { posology: string }[]): number {
  const days = lines.flatMap(({ posology }) =>
    [...posology.matchAll(DURATION)].map(
      ([, count = '', unit = '']) => (/^\d/.test(count) ? Number(count) : 1) * daysOfUnit(unit),
    ),
  )
  return Math.max(0, ...days)
}

/** The code of a pack: 13 digits that begin with 34009, the last one the key of EAN-13 (ISO/IEC 15420). */
export function isCip13(text: string): boolean {
  if (!/^34009\d{8}$/.test(text)) return false
  const sum = [...text].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0)
  return sum % 10 === 0
}
