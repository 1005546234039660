import * as z from 'zod/mini'
import { migrate } from '../runtime/migrations.ts'
import { COURIER_MIGRATIONS } from './migrations.ts'

const dueRow = z.object({ content: z.string(), tries: z.number() })
const nextRow = z.object({ due_at: z.nullable(z.number()) })
const countRow = z.object({ count: z.number() })

/** Something that is due to leave, and how often it failed so far. */
export type Due<Item> = { item: Item; tries: number }

/** What a courier carries: named, so that it leaves once. */
type Carried = { id: string }

/** A courier's rows. Times are epoch milliseconds. */
export class CourierStore<Item extends Carried> {
  readonly #sql: SqlStorage
  readonly #schema: { parse: (data: unknown) => Item }

  constructor(
    storage: DurableObjectStorage,
    schema: { parse: (data: unknown) => Item },
    migrations: readonly string[] = COURIER_MIGRATIONS,
  ) {
    this.#sql = storage.sql
    this.#schema = schema
    migrate({ sql: storage.sql, transactionSync: (work) => storage.transactionSync(work) }, migrations)
  }

  /** Keeps an item once per id, whatever became of it since. */
  accept(item: Item, now: number): void {
    this.#sql.exec(
      'INSERT OR IGNORE INTO mail (id, content, due_at) VALUES (?, ?, ?)',
      item.id,
      JSON.stringify(item),
      now,
    )
  }

  due(now: number, most: number): Due<Item>[] {
    return this.#read(
      this.#sql.exec('SELECT content, tries FROM mail WHERE due_at <= ? ORDER BY due_at LIMIT ?', now, most).toArray(),
    )
  }

  #read(rows: unknown[]): Due<Item>[] {
    return z
      .array(dueRow)
      .parse(rows)
      .map(({ content, tries }) => ({ item: this.#schema.parse(JSON.parse(content)), tries }))
  }

  delivered(id: string): void {
    this.#sql.exec('UPDATE mail SET content = NULL, due_at = NULL WHERE id = ?', id)
  }

  /** @param dueAt when to try again; `null` parks it. */
  failed(id: string, tries: number, dueAt: number | null): void {
    this.#sql.exec('UPDATE mail SET tries = ?, due_at = ? WHERE id = ?', tries, dueAt, id)
  }

  /** When the next mail is due; `null` when none is left to send. */
  nextDue(): number | null {
    return nextRow.parse(this.#sql.exec('SELECT min(due_at) AS due_at FROM mail WHERE due_at IS NOT NULL').one()).due_at
  }

  /** What was given up after the last try. */
  parkedItems(most: number): Due<Item>[] {
    const sql =
      'SELECT content, tries FROM mail WHERE due_at IS NULL AND content IS NOT NULL ORDER BY rowid DESC LIMIT ?'
    return this.#read(this.#sql.exec(sql, most).toArray())
  }

  /** Gives a parked item all its tries again; false when there is none of that id. */
  retry(id: string, now: number): boolean {
    const sql = 'UPDATE mail SET tries = 0, due_at = ? WHERE id = ? AND due_at IS NULL AND content IS NOT NULL'
    return this.#sql.exec(sql, now, id).rowsWritten > 0
  }

  parked(): number {
    const sql = 'SELECT count(*) AS count FROM mail WHERE due_at IS NULL AND content IS NOT NULL'
    return countRow.parse(this.#sql.exec(sql).one()).count
  }
}
