/** What must happen elsewhere. Lanes keep their own order, so that a mail that can't be made holds up no projection. */
export const LANES = ['project', 'queue', 'mail', 'files'] as const
export type Lane = (typeof LANES)[number]

/** A wake-up call: what to do, for what, and how often it failed so far. */
export type OutboxRow = { id: number; lane: Lane; subject: string; attempts: number }
