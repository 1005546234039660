import { eq } from 'drizzle-orm'
import type { Context } from '../http/context.ts'
import { database } from '../storage/database.ts'
import { outbox } from '../storage/schema.ts'
import { deliverOutboxRow } from './d1Outbox.ts'

/** Delivers a row after the answer has left, if the batch that was to write it did; the cron is there for the rest. */
export function wakeOutbox({ env, execution }: Context, id: string): void {
  execution.waitUntil(deliverIfThere(env, id))
}

async function deliverIfThere(env: Env, id: string): Promise<void> {
  const [row] = await database(env).select().from(outbox).where(eq(outbox.id, id))
  if (row) await deliverOutboxRow(env, row)
}
