import { integer } from 'drizzle-orm/sqlite-core'

/** Times are epoch milliseconds, written by the caller: the database has no clock of its own. */
export const instant = (name: string) => integer(name)
