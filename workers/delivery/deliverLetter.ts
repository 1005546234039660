import * as z from 'zod/mini'
import { LOCALES } from '../../domain/language/phrase.ts'
import { LETTER, renderLetter } from '../mail/index.ts'
import { BRAND } from './brand.ts'
import { postMail } from './postMail.ts'

/** What the outbox keeps of a letter that waits for nothing but its courier. */
export const letterPayload = z.object({ to: z.string(), locale: z.enum(LOCALES), letter: LETTER })
export type LetterPayload = z.infer<typeof letterPayload>

/** The outbox row of a letter, for the batch of its cause. @param id names the deed, where it may be done again */
export const letterRow = (payload: LetterPayload, now: number, id: string = crypto.randomUUID()) => ({
  id,
  kind: 'letter' as const,
  payload: JSON.stringify(payload),
  createdAt: now,
  attempts: 0,
})

/** Hands a letter to its courier, once for its row. */
export async function deliverLetter(env: Env, id: string, { to, locale, letter }: LetterPayload): Promise<void> {
  await postMail(env, { id, to, ...renderLetter(letter, locale, BRAND), template: letter.template, code: null })
}
