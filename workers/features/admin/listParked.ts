import { parkedDeliveries } from '../../delivery/parkedDeliveries.ts'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'

/** `GET /api/admin/parked`: mails, events and rows that were given up after the last try. */
export const listParked: Handler = async ({ env }) => json({ parked: await parkedDeliveries(env) })
