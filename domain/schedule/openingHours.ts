import { isSameClock, type ParisClock, parisClock } from './parisClock.ts'
import type { Slot } from './slots.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

const isWithin = (slot: Slot, { weekday, minutes }: ParisClock) =>
  slot.weekday === weekday && minutesOf(slot.from) <= minutes && minutes < minutesOf(slot.to)

/** Whether the clocks of Europe/Paris stand within a slot at `now` (epoch ms); in autumn an hour counts twice. */
export function isOpen(slots: readonly Slot[], now: number): boolean {
  const clock = parisClock(now)
  return slots.some((slot) => isWithin(slot, clock))
}

/**
 * The first moment after `now` (epoch ms) at which it opens; `null` when it is open now, or never opens.
 * Public holidays are not known here.
 */
export function nextOpening(slots: readonly Slot[], now: number): number | null {
  if (isOpen(slots, now)) return null
  // A slot just missed comes back in a week; in two when spring skips the very hour that it covers.
  // Half days, as a day of 23 hours would be stepped over by whole ones that begin late in the evening before it.
  const days = Array.from({ length: 34 }, (_, half) => now + (half - 2) * (DAY / 2))
  const openings = days
    .flatMap((day) => candidatesOn(day, slots))
    .filter((moment) => moment > now && isOpen(slots, moment))
  return openings.length === 0 ? null : Math.min(...openings)
}

/** Where an opening may fall on a day: each slot's start, and each full hour of a day whose clocks change. */
function candidatesOn(day: number, slots: readonly Slot[]): number[] {
  const { weekday, minutes } = parisClock(day)
  const midnight = day - (day % MINUTE) - minutes * MINUTE
  const starts = slots
    .filter((slot) => slot.weekday === weekday)
    .flatMap((slot) => [-HOUR, 0, HOUR].map((shift) => midnight + minutesOf(slot.from) * MINUTE + shift))
    .filter((moment) => slots.some((slot) => startsAt(slot, moment)))
  const changes = isSameClock(parisClock(midnight), parisClock(midnight + DAY))
    ? []
    : Array.from({ length: 28 }, (_, hour) => midnight + (hour - 2) * HOUR)
  return [...starts, ...changes]
}

function startsAt(slot: Slot, moment: number): boolean {
  const { weekday, minutes } = parisClock(moment)
  return weekday === slot.weekday && minutes === minutesOf(slot.from)
}
