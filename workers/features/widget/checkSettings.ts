import type * as z from 'zod/mini'
import { inspectAttachment } from '../../../domain/attachments/inspectAttachment.ts'
import { parseColour } from '../../../domain/brand/colour.ts'
import type { Phrase } from '../../../domain/language/phrase.ts'
import { accept, type Result, refuse } from '../../../domain/result.ts'
import { checkFrameOrigin, type OriginRefusal } from '../../../domain/widget/frameOrigin.ts'
import type { FieldFault } from '../../../protocol/problems.ts'
import type { widgetSettingsBody } from '../../../protocol/widgetSettings.ts'

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

type Picture = { logo: string | null; logoType: string | null }
const NO_LOGO: Picture = { logo: null, logoType: null }

/** The picture of a `data:` address, checked by its content; `null` for anything else. */
function readLogo(address: string): Picture | null {
  const base64 = /^data:image\/(?:png|jpeg);base64,([A-Za-z0-9+/]+={0,2})$/.exec(address)?.[1]
  if (base64 === undefined || base64.length % 4 !== 0) return null
  const inspected = inspectAttachment(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)))
  const kind = inspected.ok ? inspected.value.mediaType : null
  return kind === 'image/png' || kind === 'image/jpeg' ? { logo: base64, logoType: kind } : null
}

/** Settings that may be kept; `picture` is absent where the one that is there stays. */
export type CheckedSettings = { origins: readonly string[]; colour: string | null; picture?: Picture }

/** Checks what an organisation decides of its widget, or says under each field what is wrong with it. */
export function checkSettings(
  { origins: typed, colour, logo }: z.infer<typeof widgetSettingsBody>,
  isLocal: boolean,
): Result<CheckedSettings, FieldFault[]> {
  const faults: FieldFault[] = []
  const origins: string[] = []
  for (const [at, origin] of typed.entries()) {
    const checked = checkFrameOrigin(origin, isLocal)
    if (checked.ok) origins.push(checked.value)
    else faults.push({ path: `origins.${at}`, message: WHY[checked.refusal] })
  }
  if (colour !== null && parseColour(colour) === null) faults.push({ path: 'colour', message: NO_COLOUR })
  const picture = logo === null ? NO_LOGO : logo === undefined ? undefined : readLogo(logo)
  if (picture === null) faults.push({ path: 'logo', message: NO_PICTURE })
  if (picture === null || faults.length > 0) return refuse(faults)
  return accept({ origins: [...new Set(origins)], colour, ...(picture ? { picture } : {}) })
}
