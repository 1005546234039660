/** How long an invitation to a space of one's own holds: long enough for who reads their mail once a fortnight. */
export const INVITATION_DAYS = 30
const DAY_MS = 86_400_000

/** Whether an invitation may still be taken up. Both are epoch milliseconds. */
export const isInvitationOpen = (invitedAt: number | null, now: number): boolean =>
  invitedAt !== null && now - invitedAt < INVITATION_DAYS * DAY_MS
