import { desc, eq } from 'drizzle-orm'
import { json } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { consents } from '../../storage/schema.ts'

/** `GET /api/consents`: what was agreed to, and when. */
export const listConsents: Handler = async (context) => {
  const rows = await database(context.env)
    .select({ kind: consents.kind, version: consents.version, at: consents.at, withdrawnAt: consents.withdrawnAt })
    .from(consents)
    .where(eq(consents.accountId, accountOf(context)))
    .orderBy(desc(consents.at))
  const iso = (instant: number) => new Date(instant).toISOString()
  return json({
    consents: rows.map(({ at, withdrawnAt, ...row }) => ({
      ...row,
      at: iso(at),
      withdrawnAt: withdrawnAt === null ? null : iso(withdrawnAt),
    })),
  })
}
