import { eq } from 'drizzle-orm'
import type { PushTopic } from '../../domain/consultation/consequences.ts'
import type { Party } from '../../domain/consultation/notices.ts'
import { limitsFrom } from '../../domain/limits.ts'
import { ALERT_WORDS } from '../../domain/push/words.ts'
import { sha256 } from '../http/digest.ts'
import { database } from '../storage/database.ts'
import { pushSubscriptions } from '../storage/schema.ts'
import { BRAND } from './brand.ts'

export type PushNews = { accountId: string; party: Party; topic: PushTopic; consultationId: string }

/** Push is spread over so many couriers, by device: a slow push service delays a quarter of them at most. */
const SHARDS = 4

/** Tells each device of an account, once per deed and device; a device that is gone is forgotten by its courier. */
export async function sendPush(env: Env, id: string, news: PushNews, now: number): Promise<void> {
  const { accountId, party, topic, consultationId } = news
  const devices = await database(env).select().from(pushSubscriptions).where(eq(pushSubscriptions.accountId, accountId))
  const url = party === 'patient' ? `/questions/${consultationId}` : `/medecin/consultations/${consultationId}`
  await Promise.all(
    devices.map(async ({ endpoint, p256dh, auth, locale }) => {
      const digest = await sha256(endpoint)
      const content = { title: BRAND.name, body: ALERT_WORDS[topic][party][locale], url, tag: url }
      const courier = env.PUSH_COURIER.getByName(`push-${Number.parseInt(digest.slice(0, 8), 16) % SHARDS}`)
      const until = now + limitsFrom(env).overdueLimitSeconds * 1000
      await courier.accept({ id: `${id}:${digest.slice(0, 16)}`, endpoint, p256dh, auth, content, until })
    }),
  )
}
