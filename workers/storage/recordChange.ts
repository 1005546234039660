import type { Action } from '../../domain/access/rules.ts'
import type { Changes } from '../../domain/audit/differences.ts'
import { accountOf, type Context } from '../http/context.ts'
import { randomId } from '../http/digest.ts'
import { database } from './database.ts'
import { audit } from './operationsSchema.ts'

/** What somebody did to how the service runs. */
export type AuditedChange = {
  action: Action
  /** What it was done to, for whoever reads the journal. */
  subject?: string
  aboutAccountId?: string
  /** Each field that changed: before, after. Never health data. */
  changes?: Changes
}

/** The journal's line for a change, to be written in the same batch as the change itself. */
export const changeLine = (context: Context, { action, subject, aboutAccountId, changes }: AuditedChange) =>
  database(context.env)
    .insert(audit)
    .values({
      id: randomId(),
      at: context.now,
      accountId: accountOf(context),
      action,
      subject: subject ?? null,
      aboutAccountId: aboutAccountId ?? null,
      changes: changes && Object.keys(changes).length > 0 ? JSON.stringify(changes) : null,
    })

/** Writes it down by itself, where the change is not the database's. */
export async function recordChange(context: Context, change: AuditedChange): Promise<void> {
  await changeLine(context, change)
}
