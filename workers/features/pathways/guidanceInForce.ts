import { isoOrNull } from '../../../domain/language/instant.ts'
import type { GuidanceView } from '../../../protocol/pathway.ts'
import { nextTurnOf, versionsInForce } from './versionsOf.ts'

/** What every desk shows, and when a version begins or ends next by itself (epoch ms). */
export async function guidanceInForce(
  env: Env,
  now: number,
): Promise<{ guidance: GuidanceView[]; until: number | null }> {
  const [inForce, until] = await Promise.all([versionsInForce(env, now), nextTurnOf(env, now)])
  const guidance = inForce.map(({ version, changedAt, changedBy, document: { id, guidance, tag } }) => ({
    pathway: id,
    version,
    title: guidance.title,
    text: guidance.text,
    tag,
    changedAt: isoOrNull(changedAt),
    changedBy,
  }))
  return { guidance, until }
}
