import * as z from 'zod/mini'
import { iso } from '../../domain/language/instant.ts'
import type { CourierDisables, OutgoingEvent } from '../../protocol/backstage.ts'
import { migrate } from '../runtime/migrations.ts'
import type { Outcome } from './senders/webhook.ts'
import { WEBHOOK_MIGRATIONS } from './webhookMigrations.ts'

const failedRow = z.object({ webhook_id: z.string(), type: z.string(), created_at: z.number() })
const dueRow = z.object({ webhook_id: z.string(), body: z.string(), tries: z.number() })
const deliveryRow = z.object({
  webhook_id: z.string(),
  type: z.string(),
  created_at: z.number(),
  state: z.enum(['pending', 'delivered', 'failed']),
  due_at: z.nullable(z.number()),
})
const attemptRow = z.object({
  webhook_id: z.string(),
  at: z.number(),
  status: z.nullable(z.number()),
  duration_ms: z.number(),
  error: z.nullable(z.string()),
  excerpt: z.string(),
})
const endpointRow = z.object({
  id: z.string(),
  failing_since: z.nullable(z.number()),
  disables: z.nullable(z.enum(['gone', 'failing'])),
})

export type FailedDelivery = { webhookId: string; type: string; at: number }
export type DueDelivery = { webhookId: string; body: string; tries: number }
/** A delivery with its attempts, oldest first. Times are epoch milliseconds. */
export type LoggedDelivery = z.infer<typeof deliveryRow> & { attempts: z.infer<typeof attemptRow>[] }

/** The log is kept so long, in milliseconds: what is older can no longer be replayed. */
const KEPT_MS = 30 * 24 * 3_600_000

/** The rows of one endpoint's courier. Times are epoch milliseconds. */
export class WebhookStore {
  readonly #sql: SqlStorage

  constructor(storage: DurableObjectStorage) {
    this.#sql = storage.sql
    migrate({ sql: storage.sql, transactionSync: (work) => storage.transactionSync(work) }, WEBHOOK_MIGRATIONS)
  }

  /** Keeps an event once per id, whatever became of it since. */
  accept({ endpointId, webhookId, type, at, data, enabled }: OutgoingEvent, now: number): void {
    this.#sql.exec('INSERT OR IGNORE INTO endpoint (only, id) VALUES (1, ?)', endpointId)
    this.#sql.exec(
      'INSERT OR IGNORE INTO deliveries (webhook_id, type, body, created_at, state, due_at) VALUES (?, ?, ?, ?, ?, ?)',
      webhookId,
      type,
      JSON.stringify({ type, timestamp: iso(at), data }),
      now,
      enabled ? 'pending' : 'failed',
      enabled ? now : null,
    )
  }

  /** `null` before the first event, and once the endpoint is gone. */
  endpoint(): z.infer<typeof endpointRow> | null {
    const [row] = this.#sql.exec('SELECT id, failing_since, disables FROM endpoint').toArray()
    return row === undefined ? null : endpointRow.parse(row)
  }

  due(now: number, most: number): DueDelivery[] {
    const rows = this.#sql
      .exec('SELECT webhook_id, body, tries FROM deliveries WHERE due_at <= ? ORDER BY due_at LIMIT ?', now, most)
      .toArray()
    return z
      .array(dueRow)
      .parse(rows)
      .map(({ webhook_id, body, tries }) => ({ webhookId: webhook_id, body, tries }))
  }

  log(webhookId: string, at: number, { status, durationMs, error, excerpt }: Outcome): void {
    this.#sql.exec(
      'INSERT INTO attempts (webhook_id, at, status, duration_ms, error, excerpt) VALUES (?, ?, ?, ?, ?, ?)',
      webhookId,
      at,
      status,
      durationMs,
      error,
      excerpt,
    )
  }

  /**
   * It arrived, so the endpoint is well: whatever waits for a later attempt is sent now, once. A receiver that takes the
   * others and never this one is not asked again at each of them.
   */
  delivered(webhookId: string, now: number): void {
    this.#sql.exec(
      "UPDATE deliveries SET state = 'delivered', due_at = NULL, hurried_from = NULL WHERE webhook_id = ?",
      webhookId,
    )
    this.#sql.exec(
      'UPDATE deliveries SET hurried_from = due_at, due_at = ?1 WHERE due_at > ?1 AND hurried_from IS NULL',
      now,
    )
    this.#sql.exec('UPDATE endpoint SET failing_since = NULL')
  }

  /** @param dueAt when to try again; `null` after the last attempt. One that was brought forward keeps its own time. */
  notDelivered(webhookId: string, tries: number, dueAt: number | null, now: number): void {
    this.#sql.exec('UPDATE endpoint SET failing_since = COALESCE(failing_since, ?)', now)
    const hurried = 'UPDATE deliveries SET due_at = hurried_from WHERE webhook_id = ? AND hurried_from > ?'
    if (this.#sql.exec(hurried, webhookId, now).rowsWritten > 0) return
    this.#sql.exec(
      'UPDATE deliveries SET tries = ?, due_at = ?, state = ?, hurried_from = NULL WHERE webhook_id = ?',
      tries,
      dueAt,
      dueAt === null ? 'failed' : 'pending',
      webhookId,
    )
  }

  /** Nothing is sent any more; `disables` stays until the house has written it down and told the owner. */
  disable(disables: CourierDisables | null): void {
    this.#sql.exec("UPDATE deliveries SET state = 'failed', due_at = NULL, hurried_from = NULL WHERE state = 'pending'")
    this.#sql.exec('UPDATE endpoint SET disables = ?', disables)
  }

  /** The house knows: what is left is to start anew once the endpoint is switched on again. */
  settle(): void {
    this.#sql.exec('UPDATE endpoint SET disables = NULL, failing_since = NULL')
  }

  replay(webhookId: string, now: number): boolean {
    const sql =
      "UPDATE deliveries SET state = 'pending', tries = 0, due_at = ?, hurried_from = NULL WHERE webhook_id = ?"
    return this.#sql.exec(sql, now, webhookId).rowsWritten > 0
  }

  /** How many of what was accepted since then are sent once more, those that arrived included. */
  replaySince(since: number, now: number): number {
    const [row] = this.#sql
      .exec<{ count: number }>('SELECT count(*) AS count FROM deliveries WHERE created_at >= ?', since)
      .toArray()
    const sql =
      "UPDATE deliveries SET state = 'pending', tries = 0, due_at = ?, hurried_from = NULL WHERE created_at >= ?"
    this.#sql.exec(sql, now, since)
    return row?.count ?? 0
  }

  /** Newest first. */
  list(type: string | null, most: number): LoggedDelivery[] {
    const rows = this.#sql
      .exec(
        `SELECT webhook_id, type, created_at, state, due_at FROM deliveries
         WHERE ?1 IS NULL OR type = ?1 ORDER BY created_at DESC, rowid DESC LIMIT ?2`,
        type,
        most,
      )
      .toArray()
    return z
      .array(deliveryRow)
      .parse(rows)
      .map((row) => ({ ...row, attempts: this.#attempts(row.webhook_id) }))
  }

  /** Newest first. */
  failed(most: number): FailedDelivery[] {
    const sql =
      "SELECT webhook_id, type, created_at FROM deliveries WHERE state = 'failed' ORDER BY created_at DESC LIMIT ?"
    return z
      .array(failedRow)
      .parse(this.#sql.exec(sql, most).toArray())
      .map(({ webhook_id, type, created_at }) => ({ webhookId: webhook_id, type, at: created_at }))
  }

  #attempts(webhookId: string) {
    const sql = `SELECT webhook_id, at, status, duration_ms, error, excerpt FROM attempts
      WHERE webhook_id = ? ORDER BY at, rowid`
    return z.array(attemptRow).parse(this.#sql.exec(sql, webhookId).toArray())
  }

  forgetOld(now: number): void {
    this.#sql.exec('DELETE FROM attempts WHERE at < ?', now - KEPT_MS)
    this.#sql.exec('DELETE FROM deliveries WHERE created_at < ? AND due_at IS NULL', now - KEPT_MS)
  }

  forgetAll(): void {
    for (const table of ['attempts', 'deliveries', 'endpoint']) this.#sql.exec(`DELETE FROM ${table}`)
  }

  /** When the next attempt is due; the past while the house does not know yet that the endpoint is off. */
  nextDue(): number | null {
    if (this.endpoint()?.disables) return 0
    return this.#sql.exec<{ at: number | null }>('SELECT min(due_at) AS at FROM deliveries').one().at
  }
}
