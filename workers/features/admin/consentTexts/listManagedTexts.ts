import { countDistinct, isNull } from 'drizzle-orm'
import { json } from '../../../http/answer.ts'
import type { Handler } from '../../../http/context.ts'
import { allConsentTexts } from '../../../storage/consentTexts.ts'
import { database } from '../../../storage/database.ts'
import { consents } from '../../../storage/peopleSchema.ts'

/** `GET /api/admin/consent-texts`: every version of every text, and how many agree to the one in force. */
export const listManagedTexts: Handler = async ({ env }) => {
  const db = database(env)
  const accounts = countDistinct(consents.accountId)
  const standing = isNull(consents.withdrawnAt)
  const [texts, [byVersion, byKind]] = await Promise.all([
    allConsentTexts(env),
    db.batch([
      db
        .select({ kind: consents.kind, version: consents.version, accounts })
        .from(consents)
        .where(standing)
        .groupBy(consents.kind, consents.version),
      db.select({ kind: consents.kind, accounts }).from(consents).where(standing).groupBy(consents.kind),
    ]),
  ])
  return json({
    texts: [...texts].map(([kind, versions]) => {
      const inForce = versions[0]?.version
      const agreed = byVersion.find((row) => row.kind === kind && row.version === inForce)?.accounts ?? 0
      const ever = byKind.find((row) => row.kind === kind)?.accounts ?? 0
      return { kind, agreed, agreedToOlder: ever - agreed, versions }
    }),
  })
}
