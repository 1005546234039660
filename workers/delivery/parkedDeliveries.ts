import { and, desc, eq, gte, isNull } from 'drizzle-orm'
import { iso } from '../../domain/language/instant.ts'
import type { ParkedDelivery } from '../../protocol/admin.ts'
import { database } from '../storage/database.ts'
import { webhookEndpoints } from '../storage/integratorSchema.ts'
import { outbox, parkedRows } from '../storage/operationsSchema.ts'
import { deliverOutboxRow, OUTBOX_TRIES_MAX } from './d1Outbox.ts'
import { MAIL_COURIERS } from './postMail.ts'
import { smsCourier } from './sendConsultationSms.ts'

/** As many of each kind as anyone looks through; the health check counts all. */
const SHOWN_MAX = 50

/** An id says where the thing lies: the kind, its courier, room or table, and its own id there. */
const idOf = (kind: ParkedDelivery['kind'], place: string, own: string) => [kind, place, own].join(' ')

async function mails(env: Env): Promise<ParkedDelivery[]> {
  const shards = await Promise.all(
    MAIL_COURIERS.map(async (name) => ({ name, mails: await env.COURIER.getByName(name).parkedMails(SHOWN_MAX) })),
  )
  return shards.flatMap(({ name, mails }) =>
    mails.map(({ id, to, template }) => ({
      id: idOf('mail', name, id),
      kind: 'mail' as const,
      what: template,
      to,
      at: null,
    })),
  )
}

async function textMessages(env: Env): Promise<ParkedDelivery[]> {
  const parked = await smsCourier(env).parkedSms(SHOWN_MAX)
  return parked.map(({ id, to, template }) => ({
    id: idOf('sms', 'all', id),
    kind: 'sms',
    what: template,
    to,
    at: null,
  }))
}

/** Of the endpoints that are switched on: what a switched-off one missed is its owner's to replay. */
async function webhooks(env: Env): Promise<ParkedDelivery[]> {
  const endpoints = await database(env)
    .select({ id: webhookEndpoints.id, url: webhookEndpoints.url })
    .from(webhookEndpoints)
    .where(isNull(webhookEndpoints.disabledAt))
    .limit(SHOWN_MAX)
  const failed = await Promise.all(
    endpoints.map(async ({ id, url }) => ({
      id,
      url,
      events: await env.WEBHOOK_COURIER.getByName(id).failed(SHOWN_MAX),
    })),
  )
  return failed.flatMap(({ id, url, events }) =>
    events.map(({ webhookId, type, at }) => ({
      id: idOf('webhook', id, webhookId),
      kind: 'webhook' as const,
      what: type,
      to: url,
      at: iso(at),
    })),
  )
}

async function consultations(env: Env): Promise<ParkedDelivery[]> {
  const rows = await database(env).select().from(parkedRows).orderBy(desc(parkedRows.at)).limit(SHOWN_MAX)
  return rows.map(({ consultationId, row, at }) => ({
    id: idOf('consultation', consultationId, row),
    kind: 'consultation' as const,
    what: row.split(':')[0] ?? row,
    to: consultationId,
    at: iso(at),
  }))
}

async function house(env: Env): Promise<ParkedDelivery[]> {
  const rows = await database(env)
    .select({ id: outbox.id, kind: outbox.kind, createdAt: outbox.createdAt })
    .from(outbox)
    .where(gte(outbox.attempts, OUTBOX_TRIES_MAX))
    .orderBy(desc(outbox.createdAt))
    .limit(SHOWN_MAX)
  return rows.map(({ id, kind, createdAt }) => ({
    id: idOf('house', 'outbox', id),
    kind: 'house' as const,
    what: kind,
    to: '',
    at: iso(createdAt),
  }))
}

/** What no try could deliver, of every kind. */
export async function parkedDeliveries(env: Env): Promise<ParkedDelivery[]> {
  return (await Promise.all([mails(env), textMessages(env), webhooks(env), consultations(env), house(env)])).flat()
}

/** Tries one again; false when it is parked no more, or never was. */
export async function retryDelivery(env: Env, id: string): Promise<boolean> {
  const [kind, place = '', ...rest] = id.split(' ')
  const own = rest.join(' ')
  switch (kind) {
    case 'mail':
      return MAIL_COURIERS.includes(place) && env.COURIER.getByName(place).retry(own)
    case 'sms':
      return smsCourier(env).retry(own)
    case 'webhook': {
      const known = await database(env).$count(webhookEndpoints, eq(webhookEndpoints.id, place))
      return known > 0 && env.WEBHOOK_COURIER.getByName(place).replay(own)
    }
    case 'consultation': {
      const [listed] = await database(env)
        .delete(parkedRows)
        .where(and(eq(parkedRows.consultationId, place), eq(parkedRows.row, own)))
        .returning({ row: parkedRows.row })
      return listed !== undefined && env.CONSULTATION_ROOM.get(env.CONSULTATION_ROOM.idFromString(place)).retry(own)
    }
    case 'house': {
      const [row] = await database(env)
        .update(outbox)
        .set({ attempts: 0 })
        .where(and(eq(outbox.id, own), gte(outbox.attempts, OUTBOX_TRIES_MAX)))
        .returning()
      if (row) await deliverOutboxRow(env, row)
      return row !== undefined
    }
    default:
      return false
  }
}
