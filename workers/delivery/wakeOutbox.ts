import { inArray } from 'drizzle-orm'
import { faultLine } from '../../domain/faultLine.ts'
import type { Context } from '../http/context.ts'
import { gathering } from '../http/gathering.ts'
import { database } from '../storage/database.ts'
import { outbox } from '../storage/operationsSchema.ts'
import { deliverOutboxRows } from './d1Outbox.ts'

/** Rows are gathered so long before they are delivered, in milliseconds: a mail may be so late. */
const GATHER_MS = 200
/** D1 takes a hundred parameters in a statement. */
const AT_ONCE = 50

/** The ids of this isolate's new rows. Lost with it, at worst: the cron delivers what nobody did. */
const gathered = new Set<string>()
const deliver = gathering(GATHER_MS, deliverGathered)

/** Delivers rows after the answer has left, those that the batch did write; the cron is there for the rest. */
export function wakeOutbox(context: Pick<Context, 'env' | 'execution' | 'now'>, ...ids: string[]): void {
  for (const id of ids) gathered.add(id)
  deliver(context)
}

async function deliverGathered(env: Env): Promise<void> {
  const ids = [...gathered]
  gathered.clear()
  try {
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const some = ids.slice(from, from + AT_ONCE)
      await deliverOutboxRows(env, await database(env).select().from(outbox).where(inArray(outbox.id, some)))
    }
  } catch (error) {
    console.error(faultLine('outbox-not-woken', { rows: ids.length }, error))
  }
}
