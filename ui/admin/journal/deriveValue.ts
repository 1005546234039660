import * as z from 'zod/mini'
import type { Locale, Phrase } from '../../../domain/language/phrase.ts'
import { DOCTOR_STATES } from '../../../domain/people/doctorState.ts'
import { spansText } from '../../../domain/schedule/typedSpans.ts'
import { SPECIALTY_LABELS } from '../../../domain/words/specialties.ts'
import { openingHours } from '../../../protocol/hours.ts'
import { specialty } from '../../../protocol/vocabulary.ts'
import { formatDateTime, formatDay } from '../../i18n/formats.ts'
import { stateWords } from '../doctors/words.ts'
import { weekdayName } from '../hours/deriveWeek.ts'

const YES: Phrase = { fr: 'oui', en: 'yes' }
const NO: Phrase = { fr: 'non', en: 'no' }
const CLOSED: Phrase = { fr: 'fermé', en: 'closed' }
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const

const { slots, exceptions } = openingHours.shape
const listed = z.array(z.string())
const state = z.enum(DOCTOR_STATES)

function json(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}

const moment = (value: string, locale: Locale) =>
  Number.isNaN(Date.parse(value)) ? undefined : formatDateTime(locale, value)

/** What reads a field's value, where it is no text of its own; `undefined` leaves the value as it is. */
const READERS: Readonly<Record<string, (value: string, locale: Locale) => string | undefined>> = {
  state(value, locale) {
    const read = state.safeParse(value)
    return read.success ? stateWords[read.data][locale] : undefined
  },
  specialty(value, locale) {
    const read = specialty.safeParse(value)
    return read.success ? SPECIALTY_LABELS[read.data][locale] : undefined
  },
  slots(value, locale) {
    const read = slots.safeParse(json(value))
    if (!read.success) return undefined
    return WEEK.map((day) => {
      const hours = spansText(read.data.filter(({ weekday }) => weekday === day))
      return `${weekdayName(day, locale)} ${hours || CLOSED[locale]}`
    }).join(locale === 'fr' ? '\u202f; ' : '; ')
  },
  exceptions(value, locale) {
    const read = exceptions.safeParse(json(value))
    if (!read.success) return undefined
    return read.data
      .map(({ day, spans }) => `${formatDay(day)} ${spansText(spans) || CLOSED[locale]}`)
      .join(locale === 'fr' ? '\u202f; ' : '; ')
  },
  startsAt: moment,
  endsAt: moment,
}

/** A field's value, before or after a change, as people read it; nothing for one that is empty. */
export function valueText(field: string, value: string, locale: Locale): string {
  const read = READERS[field]?.(value, locale)
  if (read !== undefined) return read
  if (value === 'true' || value === 'false') return (value === 'true' ? YES : NO)[locale]
  const list = listed.safeParse(json(value))
  return list.success ? list.data.join(', ') : value
}
