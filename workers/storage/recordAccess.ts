import type { Action } from '../../domain/access/rules.ts'
import type { Context } from '../http/context.ts'
import { randomId } from '../http/digest.ts'
import { database } from './database.ts'
import { audit } from './operationsSchema.ts'

export type RecordAccess = {
  accountId: string
  action: Action
  consultationId: string | null
  patientId: string | null
  /** Why, in the reader's own words, where that is asked. */
  reason?: string
}

/** Writes down who read or changed a record, and when, before they are answered. */
export async function recordAccess({ env, now }: Context, access: RecordAccess): Promise<void> {
  await database(env)
    .insert(audit)
    .values({ id: randomId(), at: now, ...access })
}
