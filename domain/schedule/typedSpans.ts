import { accept, type Result, refuse } from '../result.ts'
import type { Span } from './slots.ts'

const SPAN = /^(\d{1,2})(?:[:hH](\d{2})?)?\s*(?:[-–—]|à|to)\s*(\d{1,2})(?:[:hH](\d{2})?)?$/
const DAY_MINUTES = 24 * 60

const timeOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** What is wrong with the hours of a day: not written as hours, ended before they begin, or two that overlap. */
export type SpansRefusal = 'unreadable' | 'backwards' | 'overlapping'

/**
 * The hours of a day as people write them (« 9h-13h, 14:00–19:00 »), in order; nothing is a closed day. `24:00` is the end
 * of the day. Hours that pass midnight are two: until 24:00, and from 00:00 on the day after.
 */
export function parseSpans(typed: string): Result<Span[], SpansRefusal> {
  const parts = typed
    .split(/[,;]|\bet\b|\band\b/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const spans: { from: number; to: number }[] = []
  for (const part of parts) {
    const read = SPAN.exec(part)
    if (!read) return refuse('unreadable')
    const [from, to] = [Number(read[1]) * 60 + Number(read[2] ?? 0), Number(read[3]) * 60 + Number(read[4] ?? 0)]
    if (Number(read[2] ?? 0) > 59 || Number(read[4] ?? 0) > 59 || to > DAY_MINUTES) return refuse('unreadable')
    if (from >= to) return refuse('backwards')
    spans.push({ from, to })
  }
  spans.sort((one, other) => one.from - other.from)
  if (spans.some(({ from }, at) => from < (spans[at - 1]?.to ?? 0))) return refuse('overlapping')
  return accept(spans.map(({ from, to }) => ({ from: timeOf(from), to: timeOf(to) })))
}

/** The hours of a day as they are shown, and may be typed again. */
export const spansText = (spans: readonly Span[]): string => spans.map(({ from, to }) => `${from}–${to}`).join(', ')
