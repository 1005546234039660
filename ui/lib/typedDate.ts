import { accept, type Result, refuse } from '../../domain/result.ts'

/** Why a typed date is none: nothing there, not all of it there, or a day that no calendar has. */
export type TypedDateRefusal = 'empty' | 'incomplete' | 'impossible'

const DAY_FIRST = /^(\d{1,2})[\s/.\-–]+(\d{1,2})[\s/.\-–]+(\d{4})$/
const DIGITS_ONLY = /^(\d{2})(\d{2})(\d{4})$/
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/

/**
 * A date as people write it (18/02/1978, 18-2-1978, 18.02.1978, 18 02 1978, 18021978, 1978-02-18) as `YYYY-MM-DD`.
 * A year of two digits is refused as incomplete: 25 is a child or a centenarian.
 */
export function parseTypedDate(typed: string): Result<string, TypedDateRefusal> {
  const text = typed.trim()
  if (text === '') return refuse('empty')
  const dayFirst = DAY_FIRST.exec(text) ?? DIGITS_ONLY.exec(text)
  const yearFirst = YEAR_FIRST.exec(text)
  const [year, month, day] = dayFirst ? [dayFirst[3], dayFirst[2], dayFirst[1]] : (yearFirst?.slice(1) ?? [])
  if (year === undefined || month === undefined || day === undefined) return refuse('incomplete')
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = new Date(`${iso}T00:00:00Z`)
  // `Date` rolls 31/02 over to March in some engines: only a date that reads back the same exists.
  const exists = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso)
  return exists && year >= '1800' ? accept(iso) : refuse('impossible')
}

/** Puts the slashes in while digits are typed at the end: a numeric keypad has no slash. Deleting is never fought. */
export function shapeTypedDate(typed: string, before: string): string {
  const text = typed.replace(/\/{2,}/g, '/')
  if (text.length <= before.length) return text
  if (/^\d{2}$|^\d{2}\/\d{2}$/.test(text)) return `${text}/`
  const crowded = /^(\d{2})\/?(\d{2})\/?(\d{1,4})$/.exec(text)
  return crowded ? `${crowded[1]}/${crowded[2]}/${crowded[3]}` : text
}
