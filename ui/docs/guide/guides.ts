import french from '../../../docs/integrators.fr.md'
import english from '../../../docs/integrators.md'
import type { Locale } from '../../../domain/language/phrase.ts'

export type Guide = typeof english

/** The same guide in both languages, as it stands in docs/. */
export const GUIDES: Readonly<Record<Locale, Guide>> = { fr: french, en: english }
