import { and, eq, isNull } from 'drizzle-orm'
import { withdrawalBody } from '../../../protocol/accounts.ts'
import { noContent } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { consents } from '../../storage/peopleSchema.ts'

/**
 * `POST /api/consents/withdrawals`: as easy as giving it was (article 7(3) of the GDPR). What was done before stays lawful
 * and stays in the record; a second press changes nothing.
 */
export const withdrawConsent: Handler = async (context) => {
  const { env, now, request } = context
  const body = await readJson(request, withdrawalBody)
  if (!body.ok) return body.refusal
  await database(env)
    .update(consents)
    .set({ withdrawnAt: now })
    .where(
      and(eq(consents.accountId, accountOf(context)), eq(consents.kind, body.value.kind), isNull(consents.withdrawnAt)),
    )
  return noContent()
}
