import { desc, eq } from 'drizzle-orm'
import { iso, isoOrNull } from '../../../domain/language/instant.ts'
import { json } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { consents } from '../../storage/peopleSchema.ts'

/** `GET /api/consents`: what was agreed to, and when. */
export const listConsents: Handler = async (context) => {
  const rows = await database(context.env)
    .select({ kind: consents.kind, version: consents.version, at: consents.at, withdrawnAt: consents.withdrawnAt })
    .from(consents)
    .where(eq(consents.accountId, accountOf(context)))
    .orderBy(desc(consents.at))
  return json({
    consents: rows.map(({ at, withdrawnAt, ...row }) => ({
      ...row,
      at: iso(at),
      withdrawnAt: isoOrNull(withdrawnAt),
    })),
  })
}
