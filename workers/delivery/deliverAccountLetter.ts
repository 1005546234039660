import { eq } from 'drizzle-orm'
import * as z from 'zod/mini'
import { ENROLMENT_HOURS } from '../../domain/access/passkeys.ts'
import { mailLinkOf } from '../../domain/people/mailLink.ts'
import { type Letter, renderLetter } from '../mail/index.ts'
import { accounts } from '../storage/accountSchema.ts'
import { database } from '../storage/database.ts'
import { BRAND } from './brand.ts'
import { postMail } from './postMail.ts'

const ENROLMENT_DAYS = Math.round(ENROLMENT_HOURS / 24)

/** What the outbox keeps of a letter about an account itself. */
export const accountPayload = z.object({
  accountId: z.string(),
  letter: z.enum(['access-restored', 'doctor-invited', 'passkey-added']),
  origin: z.string(),
})
export type AccountPayload = z.infer<typeof accountPayload>

function letterOf({ letter, origin }: AccountPayload, role: 'member' | 'doctor' | 'admin'): Letter {
  switch (letter) {
    case 'access-restored':
      return {
        template: 'access-restored',
        link: mailLinkOf('access-restored', origin),
        days: ENROLMENT_DAYS,
      }
    case 'doctor-invited':
      return { template: 'doctor-invited', link: mailLinkOf('doctor-invited', origin), days: ENROLMENT_DAYS }
    case 'passkey-added':
      return { template: 'passkey-added', link: mailLinkOf('passkey-added', origin, { role }) }
  }
}

/** Writes to the owner of an account about the account; the row's id names the mail, so that a second delivery is none. */
export async function deliverAccountLetter(env: Env, id: string, payload: AccountPayload): Promise<void> {
  const [account] = await database(env).select().from(accounts).where(eq(accounts.id, payload.accountId))
  if (!account) return
  const letter = letterOf(payload, account.role)
  await postMail(env, {
    id,
    to: account.email,
    ...renderLetter(letter, account.locale, BRAND),
    template: letter.template,
    code: null,
  })
}
