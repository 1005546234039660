import { and, eq, isNull } from 'drizzle-orm'
import { mailLinkOf } from '../../domain/people/mailLink.ts'
import type { CourierDisables } from '../../protocol/backstage.ts'
import { renderLetter } from '../mail/index.ts'
import { accounts, organisations } from '../storage/accountSchema.ts'
import { database } from '../storage/database.ts'
import { webhookEndpoints } from '../storage/integratorSchema.ts'
import { BRAND } from './brand.ts'
import { postMail } from './postMail.ts'
import { publicOrigin } from './publicOrigin.ts'

/** Switches an endpoint off, and writes to whoever looks after the organisation's side. Again changes nothing. */
export async function disableEndpoint(
  env: Env,
  endpointId: string,
  reason: CourierDisables,
  now: number,
): Promise<void> {
  const db = database(env)
  await db
    .update(webhookEndpoints)
    .set({ disabledAt: now, disabledReason: reason })
    .where(and(eq(webhookEndpoints.id, endpointId), isNull(webhookEndpoints.disabledAt)))
  const [row] = await db
    .select({ endpoint: webhookEndpoints, contact: organisations.technicalContact, locale: accounts.locale })
    .from(webhookEndpoints)
    .innerJoin(organisations, eq(organisations.id, webhookEndpoints.organisationId))
    // Whoever looks after it may have an account, and so a language.
    .leftJoin(accounts, eq(accounts.email, organisations.technicalContact))
    .where(eq(webhookEndpoints.id, endpointId))
  if (!row?.contact) return
  const { host } = new URL(row.endpoint.url)
  const letter = {
    template: 'endpoint-disabled' as const,
    host,
    reason,
    link: mailLinkOf('endpoint-disabled', publicOrigin(env)),
  }
  const id = `endpoint-disabled-${endpointId}-${row.endpoint.disabledAt}`
  await postMail(env, {
    id,
    to: row.contact,
    ...renderLetter(letter, row.locale ?? 'fr', BRAND),
    template: letter.template,
    code: null,
  })
}
