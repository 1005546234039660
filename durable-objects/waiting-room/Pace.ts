import * as z from 'zod/mini'
import { type Front, moved, type PassedPlace, PLACES_REMEMBERED, type Staff } from '../../domain/waiting/pace.ts'

const passedRow = z.object({ seconds: z.number(), doctors: z.number(), any_free: z.number() })
const frontRow = z.object({ since: z.number(), any_free: z.number() })

/** How fast the queue moved lately, in its database: an estimate outlives a nap. */
export class Pace {
  readonly #sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.#sql = sql
  }

  /** Something changed in the queue or among its doctors. */
  note(moment: Staff & { left: boolean; waiting: number; now: number }): void {
    const before = this.#front()
    const { front, passed } = moved(before, moment)
    if (passed) {
      this.#sql.exec(
        'INSERT INTO passed_places (seconds, doctors, any_free) VALUES (?, ?, ?)',
        passed.seconds,
        passed.doctors,
        passed.anyFree ? 1 : 0,
      )
      this.#sql.exec(
        'DELETE FROM passed_places WHERE id NOT IN (SELECT id FROM passed_places ORDER BY id DESC LIMIT ?)',
        PLACES_REMEMBERED,
      )
    }
    if (front === before) return
    if (front)
      this.#sql.exec(
        'INSERT OR REPLACE INTO front (only, since, any_free) VALUES (1, ?, ?)',
        front.since,
        front.anyFree ? 1 : 0,
      )
    else this.#sql.exec('DELETE FROM front')
  }

  /** The last places that somebody waited through, latest last. */
  passed(): PassedPlace[] {
    const rows = this.#sql.exec('SELECT seconds, doctors, any_free FROM passed_places ORDER BY id').toArray()
    return z
      .parse(z.array(passedRow), rows)
      .map(({ seconds, doctors, any_free }) => ({ seconds, doctors, anyFree: any_free === 1 }))
  }

  #front(): Front | null {
    const [row] = this.#sql.exec('SELECT since, any_free FROM front').toArray()
    if (!row) return null
    const { since, any_free } = frontRow.parse(row)
    return { since, anyFree: any_free === 1 }
  }
}
