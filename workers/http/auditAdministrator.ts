import * as z from 'zod/mini'
import type { Action } from '../../domain/access/rules.ts'
import { organisationOf } from '../features/integrators/organisationOf.ts'
import { recordChange } from '../storage/recordChange.ts'
import type { Context } from './context.ts'

/** What integrators do as well, whose handlers write nothing down: done by an administrator, it stands in the journal. */
const SHARED: readonly Action[] = ['key.manage', 'sso-key.manage', 'webhook.manage']
const made = z.object({ id: z.string() })

/** The id of what a call made, which its path does not name yet; `null` where it made nothing with an id. */
async function madeId(answered: Response): Promise<string | null> {
  if (answered.status !== 201) return null
  const read = made.safeParse(await answered.clone().json())
  return read.success ? read.data.id : null
}

/**
 * Writes down a change that an administrator made where an integrator's key might have made it: for which organisation,
 * by which call, and to which thing.
 */
export async function auditAdministrator(context: Context, action: Action, answered: Response): Promise<void> {
  const { caller, request, url } = context
  if (caller.kind !== 'account' || caller.role !== 'admin' || request.method === 'GET' || !SHARED.includes(action))
    return
  const id = await madeId(answered)
  const at = id === null ? url.pathname : `${url.pathname}/${id}`
  await recordChange(context, { action, subject: `${await organisationOf(context)}: ${request.method} ${at}` })
}
