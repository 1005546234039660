import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { allConsentTexts, publicText } from '../../storage/consentTexts.ts'

/** `GET /api/consent-texts`: what is agreed to now, to be read before. */
export const listConsentTexts: Handler = async ({ env }) => {
  const texts = await allConsentTexts(env)
  return json({ texts: [...texts.values()].flatMap((versions) => versions.slice(0, 1).map(publicText)) })
}
