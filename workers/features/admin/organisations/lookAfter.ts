import { eq } from 'drizzle-orm'
import { json } from '../../../http/answer.ts'
import { accountOf, type Handler } from '../../../http/context.ts'
import { accounts } from '../../../storage/accountSchema.ts'
import { database } from '../../../storage/database.ts'
import { changeLine } from '../../../storage/recordChange.ts'
import { organisationView } from './organisationViews.ts'

/** `POST /api/admin/organisations/{id}/look-after`: the integrators' place then shows this one's keys and webhooks. */
export const lookAfter: Handler = async (context) => {
  const organisation = await organisationView(context, context.params['id'] ?? '')
  if (!organisation) return { problem: 'not-found' }
  const db = database(context.env)
  if (!organisation.lookedAfter)
    await db.batch([
      db
        .update(accounts)
        .set({ organisationId: organisation.id })
        .where(eq(accounts.id, accountOf(context))),
      changeLine(context, { action: 'organisation.look-after', subject: organisation.name }),
    ])
  return json({ ...organisation, lookedAfter: true })
}
