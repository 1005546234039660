import type { Specialty } from '../vocabulary.ts'

/** Monday is 1 and Sunday 7 (ISO 8601). */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
export type Weekday = (typeof WEEKDAYS)[number]

/**
 * Hours of one weekday on the clocks of Europe/Paris, `from` included and `to` not, both `HH:MM`; `24:00` is the end
 * of the day. Hours that pass midnight are two slots.
 */
export type Slot = { weekday: Weekday; from: string; to: string }

const on = (weekdays: readonly Weekday[], from: string, to: string): Slot[] =>
  weekdays.map((weekday) => ({ weekday, from, to }))

const MONDAY_TO_FRIDAY: readonly Weekday[] = [1, 2, 3, 4, 5]
const SATURDAY: readonly Weekday[] = [6]

/** Around the clock, every day. */
export const ALWAYS: readonly Slot[] = on(WEEKDAYS, '00:00', '24:00')

/** When each specialty answers (product.md 2.2): general practitioners always, the rest as they begin with us. */
export const DEFAULT_SLOTS: Readonly<Record<Specialty, readonly Slot[]>> = {
  generalist: ALWAYS,
  dermatology: [...on(MONDAY_TO_FRIDAY, '09:00', '13:00'), ...on(MONDAY_TO_FRIDAY, '14:00', '19:00')],
  dentistry: [...on(MONDAY_TO_FRIDAY, '09:00', '20:00'), ...on(SATURDAY, '09:00', '18:00')],
  gynaecology: [...on(MONDAY_TO_FRIDAY, '09:00', '20:00'), ...on(SATURDAY, '09:00', '13:00')],
  ophthalmology: on(MONDAY_TO_FRIDAY, '10:00', '18:00'),
  psychiatry: [...on(MONDAY_TO_FRIDAY, '09:00', '21:00'), ...on(SATURDAY, '10:00', '18:00')],
}
