import { inspectAttachment } from '../../../domain/attachments/inspectAttachment.ts'
import { differences } from '../../../domain/audit/differences.ts'
import { parseColour } from '../../../domain/brand/colour.ts'
import type { Phrase } from '../../../domain/language/phrase.ts'
import { checkFrameOrigin, type OriginRefusal } from '../../../domain/widget/frameOrigin.ts'
import { invalid } from '../../../protocol/problems.ts'
import { widgetSettingsBody } from '../../../protocol/widgetSettings.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { recordChange } from '../../storage/recordChange.ts'
import { widgetSettings } from '../../storage/schema.ts'
import { organisationOf } from '../integrators/organisationOf.ts'
import { settingsAnswer } from './readSettings.ts'
import { widgetSettingsOf } from './widgetSettingsOf.ts'

const WHY: Readonly<Record<OriginRefusal, Phrase>> = {
  unreadable: {
    fr: 'Écrivez une origine complète, par exemple https://www.assurance.example.',
    en: 'Write a whole origin, for example https://www.insurer.example.',
  },
  'not-https': { fr: 'L’origine doit commencer par https://.', en: 'The origin must begin with https://.' },
  'more-than-origin': {
    fr: 'Retirez ce qui suit le nom du site : une origine n’a pas de chemin.',
    en: 'Take away what follows the site’s name: an origin has no path.',
  },
}
const NO_COLOUR: Phrase = { fr: 'Écrivez une couleur comme #0d6464.', en: 'Write a colour such as #0d6464.' }
const NO_PICTURE: Phrase = {
  fr: 'Choisissez une image PNG ou JPEG complète, de 64 ko au plus.',
  en: 'Choose a complete PNG or JPEG picture of at most 64 kB.',
}

/** The picture of a `data:` address, checked by its content; `null` for anything else. */
function readLogo(address: string): { logo: string; logoType: string } | null {
  const base64 = /^data:image\/(?:png|jpeg);base64,([A-Za-z0-9+/]+={0,2})$/.exec(address)?.[1]
  if (base64 === undefined || base64.length % 4 !== 0) return null
  const inspected = inspectAttachment(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)))
  const kind = inspected.ok ? inspected.value.mediaType : null
  return kind === 'image/png' || kind === 'image/jpeg' ? { logo: base64, logoType: kind } : null
}

/** `PUT /api/widget-settings`: the origins whose pages may frame the widget, its colour, its picture. */
export const changeSettings: Handler = async (context) => {
  const { env, request, now } = context
  const body = await readJson(request, widgetSettingsBody)
  if (!body.ok) return body.refusal
  const organisationId = await organisationOf(context)
  if (organisationId === null) return { problem: 'not-found' }
  const origins: string[] = []
  for (const [at, typed] of body.value.origins.entries()) {
    const checked = checkFrameOrigin(typed, env.ENVIRONMENT === 'local')
    if (!checked.ok) return invalid(`origins.${at}`, WHY[checked.refusal])
    origins.push(checked.value)
  }
  const { colour, logo } = body.value
  if (colour !== null && parseColour(colour) === null) return invalid('colour', NO_COLOUR)
  const picture = logo === undefined ? {} : logo === null ? { logo: null, logoType: null } : readLogo(logo)
  if (picture === null) return invalid('logo', NO_PICTURE)
  const set = { origins: JSON.stringify([...new Set(origins)]), colour, ...picture, updatedAt: now }
  const before = await widgetSettingsOf(context, organisationId)
  await database(env)
    .insert(widgetSettings)
    .values({ organisationId, ...set })
    .onConflictDoUpdate({ target: widgetSettings.organisationId, set })
  if (context.caller.kind === 'account' && before)
    await recordChange(context, {
      action: 'widget.manage',
      subject: before.name,
      changes: {
        ...differences({ origins: before.origins, colour: before.colour }, { origins: [...new Set(origins)], colour }),
        ...(logo === undefined ? {} : { logo: [before.logoType, picture.logoType ?? null] }),
      },
    })
  return (await settingsAnswer(context, organisationId)) ?? { problem: 'not-found' }
}
