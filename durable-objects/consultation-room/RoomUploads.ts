import * as z from 'zod/mini'
import type { Attachment } from '../../domain/consultation/consultation.ts'
import { PARTIES, type Party } from '../../domain/consultation/notices.ts'
import { attachment } from '../../protocol/consultation.ts'

/** What each query gives back, read through a schema. */
const uploadRow = z.object({
  id: z.string(),
  party: z.enum(PARTIES),
  facts: z.nullable(z.string()),
  sent: z.number(),
})
const countRow = z.object({ count: z.number() })
const oldestRow = z.object({ at: z.nullable(z.number()) })

/** A file that somebody uploaded into the thread: `sent` once an entry names it. */
export type Upload = { file: Attachment; party: Party; sent: boolean }

/** Files on their way: announced before their bytes are stored, so that none lies in the bucket without anyone knowing. */
export class RoomUploads {
  readonly #sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.#sql = sql
  }

  reserve(id: string, party: Party, at: number): void {
    this.#sql.exec('INSERT INTO uploads (id, party, at) VALUES (?, ?, ?)', id, party, at)
  }

  /** The bytes are there: the file may be sent by the side that uploaded it. */
  keep(file: Attachment): void {
    this.#sql.exec('UPDATE uploads SET facts = ? WHERE id = ?', JSON.stringify(file), file.id)
  }

  /** It belongs to the question now, or to nobody. */
  drop(id: string): void {
    this.#sql.exec('DELETE FROM uploads WHERE id = ?', id)
  }

  markSent(id: string): void {
    this.#sql.exec('UPDATE uploads SET sent = 1 WHERE id = ?', id)
  }

  isReserved(id: string): boolean {
    return this.#rows('WHERE id = ? AND sent = 0', id).length > 0
  }

  find(id: string): Upload | null {
    const [row] = this.#rows('WHERE id = ? AND facts IS NOT NULL', id)
    if (!row?.facts) return null
    const file = attachment.parse(JSON.parse(row.facts))
    return { file, party: row.party, sent: row.sent === 1 }
  }

  /** The thread's files: those sent or ready to be. */
  count(): number {
    return countRow.parse(this.#sql.exec('SELECT count(*) AS count FROM uploads WHERE facts IS NOT NULL').one()).count
  }

  /** Those that were announced before this moment and never sent. */
  forgotten(before: number): string[] {
    return this.#rows('WHERE sent = 0 AND at <= ?', before).map(({ id }) => id)
  }

  /** When the oldest of those that are not sent was announced. */
  oldest(): number | null {
    return oldestRow.parse(this.#sql.exec('SELECT min(at) AS at FROM uploads WHERE sent = 0').one()).at
  }

  #rows(where: string, ...values: (string | number)[]): z.infer<typeof uploadRow>[] {
    return this.#sql
      .exec(`SELECT id, party, facts, sent FROM uploads ${where}`, ...values)
      .toArray()
      .map((row) => uploadRow.parse(row))
  }
}
