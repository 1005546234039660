import * as z from 'zod/mini'
import type { Consultation } from '../../domain/consultation/consultation.ts'
import type { Entry, NewEntry } from '../../domain/consultation/thread.ts'
import { migrate } from '../runtime/migrations.ts'
import type { Lane, OutboxRow } from './lanes.ts'
import { MIGRATIONS } from './migrations.ts'
import { RoomUploads } from './RoomUploads.ts'
import { readConsultation, readEntry } from './stored.ts'

/** A consultation with the number of its change; the number only rises. */
export type StoredConsultation = { consultation: Consultation; version: number }

/** What each query gives back: read through a schema, as `exec<T>` would only be a cast. */
const consultationRow = z.object({ version: z.number(), facts: z.string() })
const entryRow = z.object({ said: z.string() })
const lastSeqRow = z.object({ seq: z.nullable(z.number()) })
const headRow = z.object({ id: z.number(), subject: z.string(), attempts: z.number(), due_at: z.number() })
const dueRow = z.object({ at: z.nullable(z.number()) })

/** The room's SQLite. Every method is synchronous: between a check and its write nothing else runs. */
export class RoomStore {
  readonly #storage: DurableObjectStorage
  readonly uploads: RoomUploads
  /** The last consultation read or written; dropped when a transaction rolls back. */
  #cached: StoredConsultation | null = null

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage
    migrate({ sql: storage.sql, transactionSync: (work) => storage.transactionSync(work) }, MIGRATIONS)
    this.uploads = new RoomUploads(storage.sql)
  }

  get #sql(): SqlStorage {
    return this.#storage.sql
  }

  /** All or nothing, and forgotten from memory when nothing. */
  transaction<Value>(change: () => Value): Value {
    try {
      return this.#storage.transactionSync(change)
    } catch (error) {
      this.#cached = null
      throw error
    }
  }

  consultation(): StoredConsultation | null {
    if (this.#cached) return this.#cached
    const [kept] = this.#sql.exec('SELECT version, facts FROM consultation').toArray()
    const row = kept && consultationRow.parse(kept)
    this.#cached = row ? { consultation: readConsultation(row.facts), version: row.version } : null
    return this.#cached
  }

  save(consultation: Consultation): void {
    const version = (this.consultation()?.version ?? 0) + 1
    this.#sql.exec(
      'INSERT INTO consultation (only, version, facts) VALUES (1, ?, ?) ON CONFLICT (only) DO UPDATE SET version = excluded.version, facts = excluded.facts',
      version,
      JSON.stringify(consultation),
    )
    this.#cached = { consultation, version }
  }

  lastSeq(): number {
    return lastSeqRow.parse(this.#sql.exec('SELECT max(seq) AS seq FROM entries').one()).seq ?? 0
  }

  append(entry: NewEntry, at: number): Entry {
    const placed: Entry = { ...entry, seq: this.lastSeq() + 1, at }
    this.#sql.exec(
      'INSERT INTO entries (seq, sender, key, at, said) VALUES (?, ?, ?, ?, ?)',
      placed.seq,
      placed.from,
      placed.key,
      at,
      JSON.stringify(placed),
    )
    return placed
  }

  entriesAfter(seq: number): Entry[] {
    return this.#sql
      .exec('SELECT said FROM entries WHERE seq > ? ORDER BY seq', seq)
      .toArray()
      .map((row) => readEntry(entryRow.parse(row).said))
  }

  entryOf(sender: 'patient' | 'doctor', key: string): Entry | null {
    const [row] = this.#sql.exec('SELECT said FROM entries WHERE sender = ? AND key = ?', sender, key).toArray()
    return row ? readEntry(entryRow.parse(row).said) : null
  }

  post(lane: Lane, subject: string, now: number): void {
    this.#sql.exec('INSERT INTO outbox (lane, subject, due_at) VALUES (?, ?, ?)', lane, subject, now)
  }

  /** The head of each of these lanes, where it is due: order within a lane is strict. */
  dueRows(now: number, lanes: readonly Lane[]): OutboxRow[] {
    return lanes.flatMap((lane) => {
      const [kept] = this.#sql
        .exec(
          'SELECT id, subject, attempts, due_at FROM outbox WHERE lane = ? AND parked = 0 ORDER BY id LIMIT 1',
          lane,
        )
        .toArray()
      const head = kept && headRow.parse(kept)
      return head && head.due_at <= now ? [{ id: head.id, lane, subject: head.subject, attempts: head.attempts }] : []
    })
  }

  delivered(id: number): void {
    this.#sql.exec('DELETE FROM outbox WHERE id = ?', id)
  }

  postpone(id: number, dueAt: number, fault: string): void {
    this.#sql.exec('UPDATE outbox SET attempts = attempts + 1, due_at = ?, fault = ? WHERE id = ?', dueAt, fault, id)
  }

  /** Keeps the row for the operator and has the house told of it: the health check cannot ask every room. */
  park({ id, lane }: OutboxRow, fault: string, now: number): void {
    this.transaction(() => {
      this.#sql.exec('UPDATE outbox SET parked = 1, attempts = attempts + 1, fault = ? WHERE id = ?', fault, id)
      if (lane !== 'parked') this.post('parked', `${lane}:${id}`, now)
    })
  }

  /** Gives a parked row, named `lane:number`, all its tries again; false when there is none. */
  unpark(row: string, now: number): boolean {
    const [lane, id] = row.split(':')
    const sql = 'UPDATE outbox SET parked = 0, attempts = 0, due_at = ? WHERE lane = ? AND id = ? AND parked = 1'
    return this.#sql.exec(sql, now, lane, Number(id)).rowsWritten > 0
  }

  /** When the outbox next wants attention; a row behind another in its lane waits for it. */
  nextDue(): number | null {
    const soonest = this.#sql.exec(
      'SELECT min(due_at) AS at FROM outbox WHERE id IN (SELECT min(id) FROM outbox WHERE parked = 0 GROUP BY lane)',
    )
    return dueRow.parse(soonest.one()).at
  }
}
