import { and, eq } from 'drizzle-orm'
import { pushEndpoint } from '../../../protocol/pushSubscription.ts'
import { noContent } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { pushSubscriptions } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'

/** `DELETE /api/push/subscriptions`: this device wants no more alerts. */
export const unsubscribeFromPush: Handler = async (context) => {
  const body = await readJson(context.request, pushEndpoint)
  if (!body.ok) return body.refusal
  await database(context.env)
    .delete(pushSubscriptions)
    .where(
      and(eq(pushSubscriptions.endpoint, body.value.endpoint), eq(pushSubscriptions.accountId, accountOf(context))),
    )
  return noContent()
}
