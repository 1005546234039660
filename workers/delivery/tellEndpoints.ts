import { eq, inArray } from 'drizzle-orm'
import * as z from 'zod/mini'
import { isSubscribed } from '../../domain/webhooks/eventTypes.ts'
import type { HouseEvent } from '../../protocol/backstage.ts'
import { sha256 } from '../http/digest.ts'
import { accounts } from '../storage/accountSchema.ts'
import { database } from '../storage/database.ts'
import { webhookEndpoints } from '../storage/integratorSchema.ts'
import { together } from '../storage/together.ts'

/** The name of an event for its receivers: it follows from the deed, so that telling twice is telling once. */
const webhookIdOf = async (id: string): Promise<string> => `msg_${(await sha256(id)).slice(0, 32)}`

/** The endpoints of the organisations of these accounts. */
const readEndpoints = (env: Env, accountIds: readonly string[]) =>
  database(env)
    .select({
      accountId: accounts.id,
      id: webhookEndpoints.id,
      events: webhookEndpoints.events,
      disabledAt: webhookEndpoints.disabledAt,
    })
    .from(accounts)
    .innerJoin(webhookEndpoints, eq(webhookEndpoints.organisationId, accounts.organisationId))
    .where(inArray(accounts.id, [...new Set(accountIds)]))
type FoundEndpoints = Awaited<ReturnType<typeof readEndpoints>>

/** For events told side by side: the endpoints of all of them in one way to the database. */
export const endpointReader = (env: Env): ((accountId: string) => Promise<FoundEndpoints>) =>
  together(async (accountIds) => {
    const all = await readEndpoints(env, accountIds)
    return accountIds.map((asked) => all.filter(({ accountId }) => accountId === asked))
  })

/**
 * Hands an event to the courier of each endpoint of the organisation that chose its type. Throws when one could not be
 * reached, so that the caller tells again; those that have it already know it by its id.
 */
export async function tellEndpoints(
  env: Env,
  { id, type, at, accountId, data }: HouseEvent,
  read = endpointReader(env),
): Promise<void> {
  const rows = await read(accountId)
  const chosen = rows.filter(({ events }) => isSubscribed(z.array(z.string()).parse(JSON.parse(events)), type))
  if (chosen.length === 0) return
  const webhookId = await webhookIdOf(id)
  await Promise.all(
    chosen.map(({ id: endpointId, disabledAt }) =>
      env.WEBHOOK_COURIER.getByName(endpointId).accept({
        endpointId,
        webhookId,
        type,
        at,
        data,
        enabled: disabledAt === null,
      }),
    ),
  )
}
