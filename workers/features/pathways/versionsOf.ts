import { asc } from 'drizzle-orm'
import type { PathwayDocument } from '../../../domain/pathway/document.ts'
import { inForce, type Term } from '../../../domain/pathway/inForce.ts'
import { SHIPPED_PATHWAYS } from '../../../domain/pathway/shipped.ts'
import { pathwayDocument } from '../../../protocol/pathwayDocument.ts'
import { database } from '../../storage/database.ts'
import { pathwayVersions } from '../../storage/pathwaySchema.ts'

/** A version of a pathway with its term; of one that shipped nobody is said to have changed it. */
export type Version = Term & { document: PathwayDocument; changedAt: number | null; changedBy: string | null }

/** The version that a shipped pathway has, in force from the first day. */
const SHIPPED_VERSION = 1

/** Every version of every pathway, oldest first: those that shipped, and those that administrators wrote. */
export async function allVersions(env: Env): Promise<ReadonlyMap<string, readonly Version[]>> {
  const rows = await database(env).select().from(pathwayVersions).orderBy(asc(pathwayVersions.version))
  const versions = new Map<string, Version[]>()
  const keep = (id: string, version: Version) => versions.set(id, [...(versions.get(id) ?? []), version])
  for (const document of SHIPPED_PATHWAYS) {
    const written = rows.some(({ pathwayId, version }) => pathwayId === document.id && version === SHIPPED_VERSION)
    if (!written)
      keep(document.id, {
        version: SHIPPED_VERSION,
        startsAt: 0,
        endsAt: null,
        document,
        changedAt: null,
        changedBy: null,
      })
  }
  for (const { pathwayId, document, ...row } of rows)
    keep(pathwayId, { ...row, document: pathwayDocument.parse(JSON.parse(document)) })
  return versions
}

/** The versions in force now, one for each pathway that is on. */
export async function versionsInForce(env: Env, now: number): Promise<readonly Version[]> {
  const versions = await allVersions(env)
  return [...versions.values()].flatMap((each) => inForce(each, now) ?? [])
}
