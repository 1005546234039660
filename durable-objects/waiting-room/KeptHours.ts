import * as z from 'zod/mini'
import { DEFAULT_HOURS, type OpeningHours } from '../../domain/schedule/slots.ts'
import type { Specialty } from '../../domain/vocabulary.ts'
import { openingHours } from '../../protocol/hours.ts'

const row = z.object({ hours: z.string() })

/** A queue's own copy of its specialty's hours: whether it overflows is decided without asking anyone. */
export class KeptHours {
  readonly #sql: SqlStorage
  #hours: OpeningHours | null = null

  constructor(sql: SqlStorage) {
    this.#sql = sql
  }

  of(specialty: Specialty): OpeningHours {
    if (this.#hours) return this.#hours
    const [kept] = this.#sql.exec('SELECT hours FROM hours').toArray()
    this.#hours = kept ? openingHours.parse(JSON.parse(row.parse(kept).hours)) : DEFAULT_HOURS[specialty]
    return this.#hours
  }

  /** False where nothing is new. */
  keep(hours: string): boolean {
    openingHours.parse(JSON.parse(hours))
    const [kept] = this.#sql.exec('SELECT hours FROM hours').toArray()
    if (kept && row.parse(kept).hours === hours) return false
    this.#sql.exec('INSERT INTO hours (only, hours) VALUES (1, ?) ON CONFLICT (only) DO UPDATE SET hours = ?1', hours)
    this.#hours = null
    return true
  }
}
