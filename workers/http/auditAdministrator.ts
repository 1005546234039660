import type { Action } from '../../domain/access/rules.ts'
import { recordChange } from '../storage/recordChange.ts'
import type { Context } from './context.ts'

/** What integrators do as well, whose handlers write nothing down: done by an administrator, it stands in the journal. */
const SHARED: readonly Action[] = ['key.manage', 'sso-key.manage', 'webhook.manage']

/** Writes down a change that an administrator made where an integrator's key might have made it. */
export async function auditAdministrator(context: Context, action: Action): Promise<void> {
  const { caller, request, url } = context
  if (caller.kind !== 'account' || caller.role !== 'admin' || request.method === 'GET' || !SHARED.includes(action))
    return
  await recordChange(context, { action, subject: `${request.method} ${url.pathname}` })
}
