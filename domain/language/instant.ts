/** A moment in epoch milliseconds as the wire tells it: ISO 8601 in UTC (api.md, Conventions). */
export const iso = (instant: number): string => new Date(instant).toISOString()

/** The same of what has not happened yet: null stays null. */
export const isoOrNull = (instant: number | null): string | null => (instant === null ? null : iso(instant))
