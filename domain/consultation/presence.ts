/** Whether one side is on the page of a consultation. Epoch milliseconds. */
export type Presence = {
  here: boolean
  /** Since when they are here, or gone; `null` for who never came. */
  since: number | null
  /** When the last page closed: only after the grace does it count as having left. */
  closedAt: number | null
}

/** A reload, or a tunnel, is no leaving: so long may a person be without an open page, in seconds. */
export const PRESENCE_GRACE_SECONDS = 8

export const NEVER_HERE: Presence = { here: false, since: null, closedAt: null }

export const arrive = (presence: Presence, now: number): Presence =>
  presence.here ? { ...presence, closedAt: null } : { here: true, since: now, closedAt: null }

export const closePage = (presence: Presence, now: number): Presence =>
  presence.here && presence.closedAt === null ? { ...presence, closedAt: now } : presence

/** When a closed page becomes a leaving; `null` when nothing is pending. */
export const leavesAt = ({ here, closedAt }: Presence): number | null =>
  here && closedAt !== null ? closedAt + PRESENCE_GRACE_SECONDS * 1000 : null

/** Gone, from the moment that the page closed, once the grace is over. */
export function settle(presence: Presence, now: number): Presence {
  const at = leavesAt(presence)
  return at !== null && now >= at ? { here: false, since: presence.closedAt, closedAt: null } : presence
}
