import { isPushEndpoint } from '../../../domain/push/endpoint.ts'
import { invalid } from '../../../protocol/problems.ts'
import { pushSubscription } from '../../../protocol/pushSubscription.ts'
import { noContent } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { pushSubscriptions } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'

/** `POST /api/push/subscriptions`: this device wants alerts; one that was another person's is theirs no more. */
export const subscribeToPush: Handler = async (context) => {
  const body = await readJson(context.request, pushSubscription)
  if (!body.ok) return body.refusal
  const { endpoint, keys } = body.value
  if (!isPushEndpoint(endpoint, context.env.ENVIRONMENT === 'local'))
    return invalid('endpoint', {
      fr: 'Ce service de notification n’est pas connu.',
      en: 'This notification service is not known.',
    })
  const row = { accountId: accountOf(context), ...keys, locale: context.locale, createdAt: context.now }
  await database(context.env)
    .insert(pushSubscriptions)
    .values({ endpoint, ...row })
    .onConflictDoUpdate({ target: pushSubscriptions.endpoint, set: row })
  return noContent()
}
