import { stateOf } from '../../../domain/pathway/inForce.ts'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { allVersions } from './versionsOf.ts'

const isoOrNull = (at: number | null) => (at === null ? null : new Date(at).toISOString())

/** `GET /api/admin/pathways`: every pathway with its versions, the newest first. */
export const listPathways: Handler = async ({ env, now }) => {
  const all = await allVersions(env)
  return json({
    pathways: [...all].map(([id, versions]) => ({
      id,
      title: versions.at(-1)?.document.title,
      versions: versions.toReversed().map((each) => ({
        version: each.version,
        state: stateOf(each, versions, now),
        startsAt: isoOrNull(each.startsAt),
        endsAt: isoOrNull(each.endsAt),
        changedAt: isoOrNull(each.changedAt),
        changedBy: each.changedBy,
      })),
    })),
  })
}
