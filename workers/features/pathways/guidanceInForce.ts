import { isoOrNull } from '../../../domain/language/instant.ts'
import { nextTurn } from '../../../domain/pathway/inForce.ts'
import type { GuidanceView } from '../../../protocol/pathway.ts'
import { allVersions, versionsInForce } from './versionsOf.ts'

/** What every desk shows, and when a version begins or ends next by itself (epoch ms). */
export async function guidanceInForce(
  env: Env,
  now: number,
): Promise<{ guidance: GuidanceView[]; until: number | null }> {
  const [inForce, all] = await Promise.all([versionsInForce(env, now), allVersions(env)])
  const guidance = inForce.map(({ version, changedAt, changedBy, document: { id, guidance, tag } }) => ({
    pathway: id,
    version,
    title: guidance.title,
    text: guidance.text,
    tag,
    changedAt: isoOrNull(changedAt),
    changedBy,
  }))
  return { guidance, until: nextTurn([...all.values()].flat(), now) }
}
