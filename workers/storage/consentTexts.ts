import { asc, lte } from 'drizzle-orm'
import { isoOrNull } from '../../domain/language/instant.ts'
import { CONSENT_KINDS, CONSENT_VERSIONS, type ConsentKind } from '../../domain/people/consentVersions.ts'
import { SHIPPED_CONSENTS } from '../../domain/people/shippedConsents.ts'
import type { ConsentTextView, ManagedVersion } from '../../protocol/consentTexts.ts'
import { consentTextRows } from './consentSchema.ts'
import { database } from './database.ts'

export type VersionsInForce = Readonly<Record<ConsentKind, string>>

/** Which version of each text was published when, oldest first; by itself, or in a batch with what else is asked. */
export const publishedVersions = (env: Env, until = Number.MAX_SAFE_INTEGER) =>
  database(env)
    .select({ kind: consentTextRows.kind, version: consentTextRows.version })
    .from(consentTextRows)
    .where(lte(consentTextRows.publishedAt, until))
    .orderBy(asc(consentTextRows.publishedAt))

/** The latest of each, else the one that came with the service. */
export const versionsInForce = (published: readonly { kind: string; version: string }[]): VersionsInForce => ({
  ...CONSENT_VERSIONS,
  ...Object.fromEntries(published.map(({ kind, version }) => [kind, version])),
})

/** Every version of every text, the one in force first. */
export async function allConsentTexts(env: Env): Promise<Map<ConsentKind, ManagedVersion[]>> {
  const rows = await database(env).select().from(consentTextRows).orderBy(asc(consentTextRows.publishedAt))
  return new Map(
    CONSENT_KINDS.map((kind) => {
      const shipped = {
        kind,
        version: CONSENT_VERSIONS[kind],
        text: SHIPPED_CONSENTS[kind],
        publishedAt: null,
        publishedBy: null,
      }
      const published = rows
        .filter((row) => row.kind === kind)
        .map(({ version, fr, en, publishedAt, publishedBy }) => ({
          kind,
          version,
          text: { fr, en },
          publishedAt: isoOrNull(publishedAt),
          publishedBy,
        }))
      return [kind, [shipped, ...published].toReversed()]
    }),
  )
}

/** What anybody may read of a version: not who published it. */
export const publicText = ({ kind, version, text, publishedAt }: ManagedVersion): ConsentTextView => ({
  kind,
  version,
  text,
  publishedAt,
})
