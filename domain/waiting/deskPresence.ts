/** What the queue knows of a doctor beside their open tabs. Epoch milliseconds. */
export type DeskPresence = {
  paused: boolean
  /** When the last tab was lost without a word; `null` while one is open. */
  lostAt: number | null
}

/** A lift, a reload, a change of network: so long a doctor without a connection still counts as there, in seconds. */
export const DESK_GRACE_SECONDS = 20

/** Online takes questions; busy has some already; on pause is there, and takes none. */
export type DeskState = 'online' | 'busy' | 'paused' | 'away'

/** When a lost connection becomes an absence; `null` when nothing is pending. */
export const awayAt = ({ lostAt }: DeskPresence): number | null =>
  lostAt === null ? null : lostAt + DESK_GRACE_SECONDS * 1000

export function deskState(presence: DeskPresence, inCare: number, now: number): DeskState {
  const away = awayAt(presence)
  if (away !== null && now >= away) return 'away'
  if (presence.paused) return 'paused'
  return inCare > 0 ? 'busy' : 'online'
}

/** By this close a desk is shown out: its doctor was suspended. */
export const SHOWN_OUT = 4403

/** Whether a close was meant: the page was left or signed out of, or shown out; anything else is a cut, or a reload. */
export const isMeant = (closeCode: number): boolean =>
  closeCode === 1000 || closeCode === 1005 || closeCode === SHOWN_OUT
