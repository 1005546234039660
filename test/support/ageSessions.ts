import { withDatabase } from './serverDatabase.ts'

const HOUR_MS = 3_600_000

/** An hour passes for everyone who is signed in, without waiting for it. */
export const ageSessions = (persistTo: string): void =>
  withDatabase(persistTo, (database) =>
    database.exec(
      `UPDATE sessions SET created_at = created_at - ${HOUR_MS}, stepped_up_at = stepped_up_at - ${HOUR_MS}`,
    ),
  )
