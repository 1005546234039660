import * as z from 'zod/mini'

/** Append-only, after the courier's own. */
export const SMS_MIGRATIONS: readonly string[] = [
  // That a message is about to leave is written down before it does: after a crash it is asked for, not sent again.
  'CREATE TABLE attempts (id TEXT PRIMARY KEY, at INTEGER NOT NULL)',
  'CREATE TABLE sent (day TEXT PRIMARY KEY, count INTEGER NOT NULL)',
]

const attempt = z.object({ at: z.number() })
const total = z.object({ count: z.number() })

/** What is on its way to a gateway, and how much left today. Times are epoch milliseconds. */
export class SmsStore {
  readonly #sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.#sql = sql
  }

  /** Since when a message may have left; `null` when it surely has not. */
  begunAt(id: string): number | null {
    const [row] = this.#sql.exec('SELECT at FROM attempts WHERE id = ?', id).toArray()
    return row ? attempt.parse(row).at : null
  }

  /** A further try of the same message is no further message: while a gateway is down, tries must not use the day up. */
  begins(id: string, day: string, now: number): void {
    if (this.begunAt(id) !== null) return
    this.#sql.exec('INSERT INTO attempts (id, at) VALUES (?, ?)', id, now)
    this.#sql.exec('INSERT INTO sent (day, count) VALUES (?, 1) ON CONFLICT (day) DO UPDATE SET count = count + 1', day)
  }

  /** The gateway said itself that it did not take it. */
  refused(id: string, day: string): void {
    this.#sql.exec('DELETE FROM attempts WHERE id = ?', id)
    this.#sql.exec('UPDATE sent SET count = count - 1 WHERE day = ?', day)
  }

  sentOn(day: string): number {
    const [row] = this.#sql.exec('SELECT count FROM sent WHERE day = ?', day).toArray()
    return row ? total.parse(row).count : 0
  }
}
