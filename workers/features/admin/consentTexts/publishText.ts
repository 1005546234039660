import type { Phrase } from '../../../../domain/language/phrase.ts'
import { LOCALES } from '../../../../domain/language/phrase.ts'
import { nextVersion } from '../../../../domain/people/consentVersions.ts'
import { parisClock } from '../../../../domain/schedule/parisClock.ts'
import { CONSENT_TITLES } from '../../../../domain/words/consents.ts'
import { publishConsentBody } from '../../../../protocol/consentTexts.ts'
import { invalid, type Problem } from '../../../../protocol/problems.ts'
import { json } from '../../../http/answer.ts'
import { readJson } from '../../../http/body.ts'
import type { Handler } from '../../../http/context.ts'
import { consentTextRows } from '../../../storage/consentSchema.ts'
import { allConsentTexts } from '../../../storage/consentTexts.ts'
import { database } from '../../../storage/database.ts'
import { changeLine } from '../../../storage/recordChange.ts'

const EMPTY: Phrase = { fr: 'Écrivez le texte dans cette langue aussi.', en: 'Write the text in this language too.' }
const SAME: Phrase = {
  fr: 'Le texte n’a pas changé : rien à publier.',
  en: 'The text has not changed: there is nothing to publish.',
}
const OTHER: Problem = {
  problem: 'conflict',
  detail: {
    fr: 'Une autre version a été publiée entre-temps. Relisez-la, puis reprenez votre texte.',
    en: 'Another version was published meanwhile. Read it, then take up your text again.',
  },
}

/**
 * `POST /api/admin/consent-texts`: a text becomes the version in force, at once and for good. Whoever agreed to an earlier
 * one is asked again; what they agreed to stays as they read it.
 */
export const publishText: Handler = async (context) => {
  const { env, email, now } = context
  const body = await readJson(context.request, publishConsentBody)
  if (!body.ok) return body.refusal
  const { kind, after } = body.value
  const text = { fr: body.value.text.fr.trim(), en: body.value.text.en.trim() }
  const missing = LOCALES.find((locale) => text[locale] === '')
  if (missing) return invalid(`text.${missing}`, EMPTY)
  const versions = (await allConsentTexts(env)).get(kind) ?? []
  const [current] = versions
  if (!current || current.version !== after) return OTHER
  if (LOCALES.every((locale) => text[locale] === current.text[locale])) return invalid('text.fr', SAME)
  const version = nextVersion(
    parisClock(now).day,
    versions.map((each) => each.version),
  )
  const db = database(env)
  try {
    await db.batch([
      db
        .insert(consentTextRows)
        .values({ kind, version, follows: after, ...text, publishedAt: now, publishedBy: email ?? '' }),
      changeLine(context, {
        action: 'consent-text.publish',
        subject: CONSENT_TITLES[kind].fr,
        changes: { version: [after, version] },
      }),
    ])
  } catch (error) {
    const [latest] = (await allConsentTexts(env)).get(kind) ?? []
    if (latest?.version !== after) return OTHER
    throw error
  }
  return json({ kind, version }, 201)
}
