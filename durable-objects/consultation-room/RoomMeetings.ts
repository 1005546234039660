import * as z from 'zod/mini'

const row = z.object({ meeting: z.string() })
const named = z.object({ participant: z.string() })

/** The meetings of RealtimeKit that carry a room's calls, and what was heard of them. */
export class RoomMeetings {
  readonly #sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.#sql = sql
  }

  of(call: number): string | null {
    const [kept] = this.#sql.exec('SELECT meeting FROM meetings WHERE call = ?', call).toArray()
    return kept ? row.parse(kept).meeting : null
  }

  /** The first one made for a call stays; answers that one. */
  keep(call: number, meeting: string): string {
    this.#sql.exec('INSERT INTO meetings (call, meeting) VALUES (?, ?) ON CONFLICT (call) DO NOTHING', call, meeting)
    return this.of(call) ?? meeting
  }

  /** What a page is in its meeting, by its own name; `null` until it was let in. */
  participant(tab: string): string | null {
    const [kept] = this.#sql.exec('SELECT participant FROM participants WHERE tab = ?', tab).toArray()
    return kept ? named.parse(kept).participant : null
  }

  keepParticipant(tab: string, participant: string): void {
    this.#sql.exec('INSERT OR IGNORE INTO participants (tab, participant) VALUES (?, ?)', tab, participant)
  }

  /** Whether this delivery is heard for the first time. */
  hears(delivery: string): boolean {
    return (
      this.#sql.exec('INSERT INTO deliveries (id) VALUES (?) ON CONFLICT (id) DO NOTHING', delivery).rowsWritten > 0
    )
  }
}
