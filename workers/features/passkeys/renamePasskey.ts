import { and, eq } from 'drizzle-orm'
import { renamePasskeyBody } from '../../../protocol/passkeys.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { passkeys } from '../../storage/signInSchema.ts'
import { passkeyView } from './ownPasskeys.ts'

/** `PATCH /api/passkeys/{id}`: another name for a key of one's own. */
export const renamePasskey: Handler = async (context) => {
  const body = await readJson(context.request, renamePasskeyBody)
  if (!body.ok) return body.refusal
  const own = and(eq(passkeys.id, context.params['id'] ?? ''), eq(passkeys.accountId, accountOf(context)))
  const [renamed] = await database(context.env).update(passkeys).set(body.value).where(own).returning()
  return renamed ? json(passkeyView(renamed)) : { problem: 'not-found' }
}
