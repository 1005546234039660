import type { Action } from '../../../domain/access/rules.ts'
import { type Result, refuse } from '../../../domain/result.ts'
import type { CareFacts } from '../../../durable-objects/consultation-room/careFacts.ts'
import type { Problem } from '../../../protocol/problems.ts'
import type { Context } from '../../http/context.ts'

/** What the treating doctor may rest a document on; a consultation that isn't theirs does not exist. */
export async function inCare(
  { env, caller }: Context,
  consultationId: string,
  action: Action,
): Promise<Result<CareFacts, Problem>> {
  const id = roomId(env, consultationId)
  if (!id) return refuse<Problem>({ problem: 'not-found' })
  return env.CONSULTATION_ROOM.get(id).careFacts(caller, action)
}

/** Null for an id that no room of ours ever had: the platform throws at it. */
function roomId(env: Env, consultationId: string): DurableObjectId | null {
  try {
    return env.CONSULTATION_ROOM.idFromString(consultationId)
  } catch {
    return null
  }
}
