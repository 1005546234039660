import { and, eq, getTableColumns, notInArray } from 'drizzle-orm'
import type { PushTopic } from '../../domain/consultation/consequences.ts'
import type { Party } from '../../domain/consultation/notices.ts'
import { limitsFrom } from '../../domain/limits.ts'
import { ALERT_WORDS } from '../../domain/push/words.ts'
import type { Specialty } from '../../domain/vocabulary.ts'
import { sha256 } from '../http/digest.ts'
import { doctors, pushSubscriptions } from '../storage/accountSchema.ts'
import { database } from '../storage/database.ts'
import { BRAND } from './brand.ts'

export type PushNews = { accountId: string; party: Party; topic: PushTopic; consultationId: string }
type Device = typeof pushSubscriptions.$inferSelect
type Notice = { party: Party; topic: PushTopic; url: string }

/** Push is spread over so many couriers, by device: a slow push service delays a quarter of them at most. */
const SHARDS = 4
/** D1 binds at most a hundred parameters: a larger crowd at its desks is told twice rather than not at all. */
const AT_DESK_MAX = 90

/** Tells each device of an account, once per deed and device; a device that is gone is forgotten by its courier. */
export async function sendPush(env: Env, id: string, news: PushNews, now: number): Promise<void> {
  const { accountId, party, topic, consultationId } = news
  const devices = await database(env).select().from(pushSubscriptions).where(eq(pushSubscriptions.accountId, accountId))
  const url = party === 'patient' ? `/questions/${consultationId}` : `/medecin/consultations/${consultationId}`
  await tellDevices(env, id, devices, { party, topic, url }, now)
}

/** Tells the doctors of a specialty that a question waits; who sits at the desk sees it there. */
export async function sendQueuePush(
  env: Env,
  id: string,
  specialty: Specialty,
  atDesk: readonly string[],
  now: number,
): Promise<void> {
  const devices = await database(env)
    .select(getTableColumns(pushSubscriptions))
    .from(pushSubscriptions)
    .innerJoin(doctors, eq(doctors.accountId, pushSubscriptions.accountId))
    .where(and(eq(doctors.specialty, specialty), notInArray(doctors.accountId, atDesk.slice(0, AT_DESK_MAX))))
  await tellDevices(env, id, devices, { party: 'doctor', topic: 'new-question', url: '/medecin' }, now)
}

async function tellDevices(
  env: Env,
  id: string,
  devices: readonly Device[],
  { party, topic, url }: Notice,
  now: number,
): Promise<void> {
  const until = now + limitsFrom(env).overdueLimitSeconds * 1000
  await Promise.all(
    devices.map(async ({ endpoint, p256dh, auth, locale }) => {
      const digest = await sha256(endpoint)
      const content = { title: BRAND.name, body: ALERT_WORDS[topic][party][locale], url, tag: url }
      const courier = env.PUSH_COURIER.getByName(`push-${Number.parseInt(digest.slice(0, 8), 16) % SHARDS}`)
      await courier.accept({ id: `${id}:${digest.slice(0, 16)}`, endpoint, p256dh, auth, content, until })
    }),
  )
}
