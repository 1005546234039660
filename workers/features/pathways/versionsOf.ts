import { and, asc, gt, lte, or, sql } from 'drizzle-orm'
import type { PathwayDocument } from '../../../domain/pathway/document.ts'
import { nextTurn, type Term } from '../../../domain/pathway/inForce.ts'
import { SHIPPED_PATHWAYS } from '../../../domain/pathway/shipped.ts'
import { pathwayDocument } from '../../../protocol/pathwayDocument.ts'
import { database } from '../../storage/database.ts'
import { pathwayVersions } from '../../storage/pathwaySchema.ts'

/** A version of a pathway with its term; of one that shipped nobody is said to have changed it. */
export type Version = Term & { document: PathwayDocument; changedAt: number | null; changedBy: string | null }

/** The version that a shipped pathway has, in force from the first day. */
const SHIPPED_VERSION = 1

const shippedVersion = (document: PathwayDocument): Version => ({
  version: SHIPPED_VERSION,
  startsAt: 0,
  endsAt: null,
  document,
  changedAt: null,
  changedBy: null,
})

const versionOf = ({ pathwayId: _, document, ...row }: typeof pathwayVersions.$inferSelect): Version => ({
  ...row,
  document: pathwayDocument.parse(JSON.parse(document)),
})

/** Every version of every pathway, oldest first: those that shipped, and those that administrators wrote. */
export async function allVersions(env: Env): Promise<ReadonlyMap<string, readonly Version[]>> {
  const rows = await database(env).select().from(pathwayVersions).orderBy(asc(pathwayVersions.version))
  const versions = new Map<string, Version[]>()
  const keep = (id: string, version: Version) => versions.set(id, [...(versions.get(id) ?? []), version])
  for (const document of SHIPPED_PATHWAYS) {
    const written = rows.some(({ pathwayId, version }) => pathwayId === document.id && version === SHIPPED_VERSION)
    if (!written) keep(document.id, shippedVersion(document))
  }
  for (const row of rows) keep(row.pathwayId, versionOf(row))
  return versions
}

/** Of each pathway the latest version that has begun; whoever opens a question waits for it, so no other is read. */
const LATEST_BEGUN = sql`${pathwayVersions.version} = (
  SELECT max(latest.version) FROM pathway_versions latest
  WHERE latest.pathway_id = ${pathwayVersions.pathwayId} AND latest.starts_at <= `

/** The versions in force now, one for each pathway that is on. */
export async function versionsInForce(env: Env, now: number): Promise<readonly Version[]> {
  const begun = await database(env)
    .select()
    .from(pathwayVersions)
    .where(and(lte(pathwayVersions.startsAt, now), sql`${LATEST_BEGUN}${now})`))
  const written = new Set(begun.map(({ pathwayId }) => pathwayId))
  return [...SHIPPED_PATHWAYS.filter(({ id }) => !written.has(id)).map(shippedVersion), ...begun.map(versionOf)]
    .filter(({ endsAt }) => endsAt === null || endsAt > now)
    .toSorted((one, other) => one.document.id.localeCompare(other.document.id))
}

/** When a version begins or ends next by itself, in epoch milliseconds. */
export async function nextTurnOf(env: Env, now: number): Promise<number | null> {
  const terms = await database(env)
    .select({ version: pathwayVersions.version, startsAt: pathwayVersions.startsAt, endsAt: pathwayVersions.endsAt })
    .from(pathwayVersions)
    .where(or(gt(pathwayVersions.startsAt, now), gt(pathwayVersions.endsAt, now)))
  return nextTurn(terms, now)
}
