import { inArray } from 'drizzle-orm'
import { sweepOutbox } from './delivery/d1Outbox.ts'
import { database } from './storage/database.ts'
import { consultations } from './storage/schema.ts'

/** How many waiting rooms' worth of questions one sweep repeats, at most. */
const ANNOUNCED_MAX = 200

/** Once a minute: what D1 decided and nobody delivered, and the queues told again who waits. */
export async function sweep(env: Env, now: number): Promise<void> {
  await sweepOutbox(env, now)
  const waiting = await database(env)
    .select({ id: consultations.id })
    .from(consultations)
    .where(inArray(consultations.state, ['waiting', 'overdue']))
    .limit(ANNOUNCED_MAX)
  const rooms = waiting.map(({ id }) => env.CONSULTATION_ROOM.get(env.CONSULTATION_ROOM.idFromString(id)))
  await Promise.all(rooms.map((room) => room.announce()))
}
