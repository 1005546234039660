import { and, eq, isNull } from 'drizzle-orm'
import { checkUndo, remainingDispensations } from '../../../domain/prescription/validity.ts'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { dispensations } from '../../storage/schema.ts'
import { dispensationByKey, keyOf } from './dispensationByKey.ts'
import { dispensationsOf, openPrescription } from './openPrescription.ts'

/** Takes a mistaken press back: only with the key that made it, and within the window. Undoing again changes nothing. */
export const undoDispensation: Handler = async (context) => {
  const { env, request, now } = context
  const opened = await openPrescription(context)
  if (!opened.ok) return opened.refusal
  const key = keyOf(request)
  if (!key) return { problem: 'idempotency-key-required' }
  const { id, life } = opened.value
  const row = await dispensationByKey(env, id, key)
  if (!row) return { problem: 'not-found' }
  if (row.undoneAt === null) {
    if (!checkUndo(row.at, now).ok) return { problem: 'too-late' }
    await database(env)
      .update(dispensations)
      .set({ undoneAt: now })
      .where(and(eq(dispensations.id, row.id), isNull(dispensations.undoneAt)))
  }
  const left = remainingDispensations({ ...life, dispensations: await dispensationsOf(env, id) })
  return json({ remaining: left })
}
