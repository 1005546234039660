import { inArray } from 'drizzle-orm'
import { iso } from '../../../domain/language/instant.ts'
import { SPECIALTIES } from '../../../domain/vocabulary.ts'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { doctors } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'

/** `GET /api/admin/queues`: who waits and who is there, asked of the queues themselves. */
export const readQueues: Handler = async ({ env, now }) => {
  const watched = await Promise.all(
    SPECIALTIES.map(async (specialty) => ({ specialty, ...(await env.WAITING_ROOM.getByName(specialty).watch()) })),
  )
  const online = watched.flatMap((queue) => queue.doctors)
  const profiles =
    online.length === 0
      ? []
      : await database(env)
          .select({
            id: doctors.accountId,
            firstName: doctors.firstName,
            lastName: doctors.lastName,
            title: doctors.title,
          })
          .from(doctors)
          .where(inArray(doctors.accountId, online.slice(0, 90)))
  const names = new Map(profiles.map(({ id, title, firstName, lastName }) => [id, `${title} ${firstName} ${lastName}`]))
  const queues = watched.map(({ doctors: present, ...queue }) => ({
    ...queue,
    doctors: present.map((id) => ({ id, name: names.get(id) ?? '' })),
  }))
  return json({ queues, at: iso(now) })
}
