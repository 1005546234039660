import { and, eq, gte, lt, sql } from 'drizzle-orm'
import { faultLine } from '../../domain/faultLine.ts'
import { database } from '../storage/database.ts'
import { outbox } from '../storage/schema.ts'
import { accountPayload, deliverAccountLetter } from './deliverAccountLetter.ts'
import { codePayload, deliverCode } from './deliverCode.ts'
import { deliverDocument, documentPayload } from './deliverDocument.ts'
import { deliverEvent, eventPayload } from './deliverEvent.ts'

export type OutboxRow = typeof outbox.$inferSelect

/** The cron leaves a row alone for so long: the request that wrote it is delivering it. */
const SWEEP_AFTER_MS = 10_000
const SWEEP_AT_MOST = 50
/** After so many tries a row is parked where it is: kept, and no longer tried. */
export const OUTBOX_TRIES_MAX = 12

async function deliver(env: Env, row: OutboxRow): Promise<void> {
  switch (row.kind) {
    case 'code':
      return deliverCode(env, row.id, codePayload.parse(JSON.parse(row.payload)))
    case 'document':
      return deliverDocument(env, documentPayload.parse(JSON.parse(row.payload)))
    case 'account':
      return deliverAccountLetter(env, row.id, accountPayload.parse(JSON.parse(row.payload)))
    case 'event':
      return deliverEvent(env, row.id, eventPayload.parse(JSON.parse(row.payload)))
  }
}

/** Does what a row asks for, then takes it away; a failure is recorded and the row stays for the cron. Never throws. */
export async function deliverOutboxRow(env: Env, row: OutboxRow): Promise<void> {
  try {
    await deliver(env, row)
    await database(env).delete(outbox).where(eq(outbox.id, row.id))
  } catch (error) {
    console.error(faultLine('outbox-row-not-delivered', { id: row.id }, error))
    await database(env)
      .update(outbox)
      .set({ attempts: sql`${outbox.attempts} + 1` })
      .where(eq(outbox.id, row.id))
      .catch((failure: unknown) => console.error(faultLine('outbox-row-not-counted', { id: row.id }, failure)))
  }
}

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
  for (const row of rows) await deliverOutboxRow(env, row)
}
