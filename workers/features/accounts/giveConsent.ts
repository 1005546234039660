import { iso } from '../../../domain/language/instant.ts'
import { consentBody } from '../../../protocol/accounts.ts'
import { invalid } from '../../../protocol/problems.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { publishedVersions, versionsInForce } from '../../storage/consentTexts.ts'
import { database } from '../../storage/database.ts'
import { consents } from '../../storage/peopleSchema.ts'

/** `POST /api/consents`: keeps an agreement to the text in force; nobody agrees to a text that is not. */
export const giveConsent: Handler = async (context) => {
  const { env, now, request } = context
  const body = await readJson(request, consentBody)
  if (!body.ok) return body.refusal
  const { kind, version } = body.value
  if (versionsInForce(await publishedVersions(env))[kind] !== version)
    return invalid('version', { fr: 'Ce texte n’est plus en vigueur.', en: 'This text is no longer in force.' })
  await database(env)
    .insert(consents)
    .values({ id: randomId(), accountId: accountOf(context), kind, version, at: now })
  return json({ kind, version, at: iso(now) }, 201)
}
