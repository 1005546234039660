import { backoffMs, TRIES_MAX } from '../runtime/backoff.ts'
import { LANES, type Lane, type OutboxRow } from './lanes.ts'

/** What the drain can do to the world; a test gives it arrays. */
export type Effects = { [Each in Lane]: (row: OutboxRow) => Promise<void> }

/** Where the drain finds its rows. */
export type Rows = {
  dueRows(now: number, lanes: readonly Lane[]): OutboxRow[]
  delivered(id: number): void
  postpone(id: number, dueAt: number, fault: string): void
  park(row: OutboxRow, fault: string, now: number): void
}

/**
 * Delivers what is due, lane by lane and in order, until nothing is: at least once, as a crash between the deed and its
 * being struck off repeats the deed. A row that keeps failing is parked, never dropped, and the next one goes on.
 */
export async function drainOutbox(
  rows: Rows,
  effects: Effects,
  clock: () => number,
  random: () => number,
  lanes: readonly Lane[] = LANES,
): Promise<void> {
  for (let due = rows.dueRows(clock(), lanes); due.length > 0; due = rows.dueRows(clock(), lanes)) {
    await Promise.all(
      due.map(async (row) => {
        try {
          await effects[row.lane](row)
          rows.delivered(row.id)
        } catch (error) {
          const attempt = row.attempts + 1
          if (attempt >= TRIES_MAX) rows.park(row, String(error), clock())
          else rows.postpone(row.id, clock() + backoffMs(attempt, random()), String(error))
        }
      }),
    )
  }
}
