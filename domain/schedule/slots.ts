import type { Specialty } from '../vocabulary.ts'

/** Monday is 1 and Sunday 7 (ISO 8601). */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** Hours on the clocks of Europe/Paris, `from` included and `to` not, both `HH:MM`; `24:00` is the end of the day. */
export type Span = { from: string; to: string }

/** The hours of one weekday. Hours that pass midnight are two slots. */
export type Slot = Span & { weekday: Weekday }

/** A day that is not like its weekday, as `YYYY-MM-DD`: the hours of that day, none when it is closed. */
export type ExceptionalDay = { day: string; spans: readonly Span[] }

export type OpeningHours = {
  slots: readonly Slot[]
  /** Whether it is closed on the public holidays of France. An exceptional day goes before. */
  closedOnHolidays: boolean
  exceptions: readonly ExceptionalDay[]
}

const on = (weekdays: readonly Weekday[], from: string, to: string): Slot[] =>
  weekdays.map((weekday) => ({ weekday, from, to }))

const MONDAY_TO_FRIDAY: readonly Weekday[] = [1, 2, 3, 4, 5]
const SATURDAY: readonly Weekday[] = [6]

/** Around the clock, every day. */
export const ALWAYS: OpeningHours = { slots: on(WEEKDAYS, '00:00', '24:00'), closedOnHolidays: false, exceptions: [] }

const weekly = (...slots: Slot[][]): OpeningHours => ({ slots: slots.flat(), closedOnHolidays: true, exceptions: [] })

/** When each specialty answers (product.md 2.2): general practitioners always, the rest as they begin with us. */
export const DEFAULT_HOURS: Readonly<Record<Specialty, OpeningHours>> = {
  generalist: ALWAYS,
  dermatology: weekly(on(MONDAY_TO_FRIDAY, '09:00', '13:00'), on(MONDAY_TO_FRIDAY, '14:00', '19:00')),
  dentistry: weekly(on(MONDAY_TO_FRIDAY, '09:00', '20:00'), on(SATURDAY, '09:00', '18:00')),
  gynaecology: weekly(on(MONDAY_TO_FRIDAY, '09:00', '20:00'), on(SATURDAY, '09:00', '13:00')),
  ophthalmology: weekly(on(MONDAY_TO_FRIDAY, '10:00', '18:00')),
  psychiatry: weekly(on(MONDAY_TO_FRIDAY, '09:00', '21:00'), on(SATURDAY, '10:00', '18:00')),
}
