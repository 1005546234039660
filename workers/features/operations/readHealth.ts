import { sql } from 'drizzle-orm'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { organisations } from '../../storage/schema.ts'

/** `GET /healthz`: 200 when database and storage answer. */
export const readHealth: Handler = async ({ env }) => {
  await database(env).select({ one: sql`1` }).from(organisations).limit(1)
  await env.FILES.head('healthz')
  return json({ status: 'ok' })
}
