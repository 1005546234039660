import { eq } from 'drizzle-orm'
import * as z from 'zod/mini'
import { LOCALES } from '../../domain/language/phrase.ts'
import { renderLetter } from '../mail/index.ts'
import { accounts } from '../storage/accountSchema.ts'
import { database } from '../storage/database.ts'
import { loginCodes } from '../storage/signInSchema.ts'
import { BRAND } from './brand.ts'
import { postMail } from './postMail.ts'

/** What the outbox keeps of a code until its mail is with the courier. */
export const codePayload = z.object({
  loginCodeId: z.string(),
  code: z.string(),
  locale: z.enum(LOCALES),
  origin: z.string(),
  expiresInMinutes: z.number(),
})
export type CodePayload = z.infer<typeof codePayload>

/**
 * Mails a code to whoever may use it: an account, or a sign-up that it completes. Nobody else gets one, and whoever
 * asked is not told: that is decided here, long after the answer.
 */
export async function deliverCode(env: Env, id: string, payload: CodePayload): Promise<void> {
  const [row] = await database(env)
    .select({ email: loginCodes.email, signUp: loginCodes.signUp, account: accounts.id, locale: accounts.locale })
    .from(loginCodes)
    .leftJoin(accounts, eq(accounts.email, loginCodes.email))
    .where(eq(loginCodes.id, payload.loginCodeId))
  if (!row || (row.account === null && row.signUp === null)) return
  // No name: a stranger who typed the sign-up would choose the first words of our mail.
  const { code, origin, expiresInMinutes } = payload
  const letter = renderLetter({ template: 'code', code, origin, expiresInMinutes }, row.locale ?? payload.locale, BRAND)
  await postMail(env, { id, to: row.email, ...letter, template: 'code', code })
}
