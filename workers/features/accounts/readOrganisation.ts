import { eq } from 'drizzle-orm'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { organisations } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'

/** `GET /api/organisations/default`: what the sign-up page shows of the insurer; `?id=` names another than the first. */
export const readOrganisation: Handler = async ({ env, url }) => {
  const { id, name, memberNumberExample } = organisations
  const asked = url.searchParams.get('id')
  const [row] = await database(env)
    .select({ id, name, memberNumberExample })
    .from(organisations)
    .where(asked === null ? undefined : eq(id, asked))
    .orderBy(id)
    .limit(1)
  return row ? json(row) : { problem: 'not-found' }
}
