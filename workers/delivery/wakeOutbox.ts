import { inArray } from 'drizzle-orm'
import type { Context } from '../http/context.ts'
import { database } from '../storage/database.ts'
import { outbox } from '../storage/schema.ts'
import { deliverOutboxRow } from './d1Outbox.ts'

/** Delivers rows after the answer has left, those that the batch did write; the cron is there for the rest. */
export function wakeOutbox({ env, execution }: Pick<Context, 'env' | 'execution'>, ...ids: string[]): void {
  execution.waitUntil(deliverThoseThere(env, ids))
}

async function deliverThoseThere(env: Env, ids: string[]): Promise<void> {
  const rows = await database(env).select().from(outbox).where(inArray(outbox.id, ids))
  await Promise.all(rows.map((row) => deliverOutboxRow(env, row)))
}
