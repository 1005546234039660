import { and, gte, inArray, lt, sql } from 'drizzle-orm'
import { faultLine } from '../../domain/faultLine.ts'
import { database } from '../storage/database.ts'
import { outbox } from '../storage/operationsSchema.ts'
import { accountPayload, deliverAccountLetter } from './deliverAccountLetter.ts'
import { codePayload, deliverCode } from './deliverCode.ts'

import { deliverDocument, documentPayload, documentReader } from './deliverDocument.ts'
import { deliverLetter, letterPayload } from './deliverLetter.ts'
import { eventPayload } from './eventPayload.ts'
import { endpointReader, tellEndpoints } from './tellEndpoints.ts'

export type OutboxRow = typeof outbox.$inferSelect

/** The cron leaves a row alone for so long: the request that wrote it is delivering it. */
const SWEEP_AFTER_MS = 10_000
const SWEEP_AT_MOST = 50
/** After so many tries a row is parked where it is: kept, and no longer tried. */
export const OUTBOX_TRIES_MAX = 12

/** What rows that are delivered side by side read: each kind of it once for all of them. */
const readings = (env: Env) => ({ documents: documentReader(env), endpoints: endpointReader(env) })

async function deliver(env: Env, row: OutboxRow, read: ReturnType<typeof readings>): Promise<void> {
  const payload: unknown = JSON.parse(row.payload)
  switch (row.kind) {
    case 'code':
      return deliverCode(env, row.id, codePayload.parse(payload))
    case 'document':
      return deliverDocument(env, documentPayload.parse(payload), read.documents)
    case 'letter':
      return deliverLetter(env, row.id, letterPayload.parse(payload))
    case 'account':
      return deliverAccountLetter(env, row.id, accountPayload.parse(payload))
    case 'event':
      return tellEndpoints(env, { id: row.id, ...eventPayload.parse(payload) }, read.endpoints)
  }
}

/**
 * Does what rows ask for, then takes them away; a failure is recorded and its row stays for the cron. Never throws.
 * At most fifty: each is a parameter of a statement.
 */
export async function deliverOutboxRows(env: Env, rows: readonly OutboxRow[]): Promise<void> {
  const read = readings(env)
  const delivered: string[] = []
  const failed: string[] = []
  await Promise.all(
    rows.map(async (row) => {
      try {
        await deliver(env, row, read)
        delivered.push(row.id)
      } catch (error) {
        failed.push(row.id)
        console.error(faultLine('outbox-row-not-delivered', { id: row.id }, error))
      }
    }),
  )
  try {
    if (delivered.length > 0) await database(env).delete(outbox).where(inArray(outbox.id, delivered))
    if (failed.length > 0)
      await database(env)
        .update(outbox)
        .set({ attempts: sql`${outbox.attempts} + 1` })
        .where(inArray(outbox.id, failed))
  } catch (error) {
    console.error(faultLine('outbox-rows-not-counted', { delivered: delivered.length, failed: failed.length }, error))
  }
}

export const deliverOutboxRow = (env: Env, row: OutboxRow): Promise<void> => deliverOutboxRows(env, [row])

/** How many rows no try could deliver, for the health check. */
export const parkedInOutbox = (env: Env): Promise<number> =>
  database(env).$count(outbox, gte(outbox.attempts, OUTBOX_TRIES_MAX))

/** For the cron: delivers what a request wrote and did not live to deliver. `now` in epoch milliseconds. */
export async function sweepOutbox(env: Env, now: number): Promise<void> {
  const rows = await database(env)
    .select()
    .from(outbox)
    .where(and(lt(outbox.createdAt, now - SWEEP_AFTER_MS), lt(outbox.attempts, OUTBOX_TRIES_MAX)))
    .orderBy(outbox.createdAt)
    .limit(SWEEP_AT_MOST)
  await deliverOutboxRows(env, rows)
}
