import * as z from 'zod/mini'
import { byArrival } from '../../domain/waiting/queue.ts'
import { type QueueCard, queueCard } from '../../protocol/doctor.ts'

/** What a room tells the queue: its card, or that it left and why. `version` is the consultation's, and only rises. */
export type KeptCard =
  | { consultationId: string; version: number; left: null; carer: null; card: QueueCard }
  /** `carer`: the doctor of this queue who has it. */
  | { consultationId: string; version: number; left: 'taken' | 'gone'; carer: string | null; card: null }

/** How long the queue remembers that a question left, against a late word of it, in milliseconds. */
const TOMBSTONE_MS = 24 * 3600 * 1000

const row = z.object({ card: z.string() })

/** What orders a card among others. */
export const placeOf = ({ consultationId, waitingSince }: QueueCard) => ({
  consultationId,
  queuedAt: Date.parse(waitingSince),
})

/** The cards as who came first. */
export const inOrder = (cards: readonly QueueCard[]): QueueCard[] =>
  cards
    .map((card) => ({ card, ...placeOf(card) }))
    .sort(byArrival)
    .map(({ card }) => card)

/** The cards of a queue: read once from storage, in order, and kept with every change. */
export class KeptCards {
  readonly #storage: DurableObjectStorage
  #cards: QueueCard[] | null = null

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage
  }

  all(): QueueCard[] {
    this.#cards ??= inOrder(
      this.#storage.sql
        .exec('SELECT card FROM cards WHERE card IS NOT NULL')
        .toArray()
        .map((kept) => queueCard.parse(JSON.parse(row.parse(kept).card))),
    )
    return this.#cards
  }

  /**
   * Keeps what a room says of itself; a word older than one already heard changes nothing. Answers whether a question
   * that waited here left with it.
   */
  keep({ consultationId, version, carer, card }: KeptCard, now: number): boolean {
    const left = this.#storage.transactionSync(() => {
      const { sql } = this.#storage
      const [before] = sql.exec('SELECT card FROM cards WHERE consultation_id = ? AND card IS NOT NULL', consultationId)
      const written = sql.exec(
        `INSERT INTO cards (consultation_id, version, card, heard_at, carer) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (consultation_id) DO UPDATE SET version = excluded.version, card = excluded.card, heard_at = excluded.heard_at,
           carer = excluded.carer
         WHERE excluded.version > cards.version`,
        consultationId,
        version,
        card && JSON.stringify(card),
        now,
        carer,
      )
      sql.exec('DELETE FROM cards WHERE card IS NULL AND carer IS NULL AND heard_at < ?', now - TOMBSTONE_MS)
      return before !== undefined && card === null && written.rowsWritten > 0
    })
    this.#cards = null
    return left
  }
}
