import { eq } from 'drizzle-orm'
import { editMeBody } from '../../../protocol/accounts.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { accounts } from '../../storage/schema.ts'
import { readMe } from './readMe.ts'

/** `PATCH /api/me`: the language of the account, in which its mails are written and its pages open on any device. */
export const editMe: Handler = async (context) => {
  const body = await readJson(context.request, editMeBody)
  if (!body.ok) return body.refusal
  await database(context.env)
    .update(accounts)
    .set({ locale: body.value.locale })
    .where(eq(accounts.id, accountOf(context)))
  return readMe(context)
}
