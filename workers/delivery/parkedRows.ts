import { database } from '../storage/database.ts'
import { parkedRows } from '../storage/operationsSchema.ts'

/** Keeps once that a room could not deliver one of its rows; the row itself stays in its room. `now` in epoch milliseconds. */
export async function recordParkedRow(env: Env, consultationId: string, row: string, now: number): Promise<void> {
  await database(env).insert(parkedRows).values({ consultationId, row, at: now }).onConflictDoNothing()
}

/** How many rows of rooms no try could deliver, for the health check. */
export const parkedInRooms = (env: Env): Promise<number> => database(env).$count(parkedRows)
