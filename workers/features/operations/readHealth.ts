import { sql } from 'drizzle-orm'
import { parkedInOutbox } from '../../delivery/d1Outbox.ts'
import { parkedInRooms } from '../../delivery/parkedRows.ts'
import { MAIL_COURIERS } from '../../delivery/postMail.ts'
import { parkedSms } from '../../delivery/sendConsultationSms.ts'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { organisations } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'

/**
 * `GET /healthz`: 200 when database and storage answer, with what no try could deliver. The rooms tell of their own
 * parked rows when it happens: asking would wake every room there ever was.
 */
export const readHealth: Handler = async ({ env }) => {
  await database(env).select({ one: sql`1` }).from(organisations).limit(1)
  await env.FILES.head('healthz')
  const parked = await Promise.all(MAIL_COURIERS.map((name) => env.COURIER.getByName(name).parked()))
  return json({
    status: 'ok',
    parkedMails: parked.reduce((sum, count) => sum + count, 0),
    parkedSms: await parkedSms(env),
    medicines: await baseOf(env),
    parkedOutboxRows: (await parkedInOutbox(env)) + (await parkedInRooms(env)),
  })
}

/** Which base of medicines serves; null before the first. */
const baseOf = (env: Env) =>
  env.DB.prepare('SELECT snapshot, medicines AS count, broken_lines AS brokenLines FROM medicine_base').first()
