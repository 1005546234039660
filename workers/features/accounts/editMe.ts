import { eq } from 'drizzle-orm'
import { editMeBody } from '../../../protocol/accounts.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { accounts, pushSubscriptions } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'
import { readMe } from './readMe.ts'

/** `PATCH /api/me`: the language of the account, in which its mails and alerts are written and its pages open on any device. */
export const editMe: Handler = async (context) => {
  const body = await readJson(context.request, editMeBody)
  if (!body.ok) return body.refusal
  const { locale } = body.value
  const accountId = accountOf(context)
  const db = database(context.env)
  await db.batch([
    db.update(accounts).set({ locale }).where(eq(accounts.id, accountId)),
    // Its devices are alerted in it too.
    db.update(pushSubscriptions).set({ locale }).where(eq(pushSubscriptions.accountId, accountId)),
  ])
  return readMe(context)
}
