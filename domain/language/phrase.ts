/** The two languages of every screen, mail and refusal. French is the default. */
export const LOCALES = ['fr', 'en'] as const
export type Locale = (typeof LOCALES)[number]

export const isLocale = (tag: string | null | undefined): tag is Locale => LOCALES.some((known) => known === tag)

/** A sentence in both languages: a missing translation does not compile. */
export type Phrase = Readonly<Record<Locale, string>>

/** A sentence with blanks, filled per language. */
export type Template<Blanks> = Readonly<Record<Locale, (blanks: Blanks) => string>>

/**
 * The language to answer in, from an `Accept-Language` header (RFC 9110, 12.5.4).
 * Whichever of ours has the highest weight wins; French when the header names neither.
 */
export function localeOf(acceptLanguage: string | null | undefined): Locale {
  let best: { locale: Locale; weight: number } = { locale: 'fr', weight: 0 }
  for (const range of (acceptLanguage ?? '').split(',')) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
    const locale = LOCALES.find((known) => tag === known || tag.startsWith(`${known}-`))
    const quality = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='))
    const weight = quality === undefined ? 1 : Number(quality.slice(2))
    if (locale && weight > best.weight) best = { locale, weight }
  }
  return best.locale
}
