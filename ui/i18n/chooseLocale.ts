import { isLocale, type Locale } from '../../domain/language/phrase.ts'

/** The language of the pages: what this person chose (cookie `lang`), else the browser's first of ours, else French. */
export function chooseLocale(cookies: string, languages: readonly string[]): Locale {
  const chosen = /(?:^|;\s*)lang=([a-z]{2})(?:;|$)/.exec(cookies)?.[1]
  if (isLocale(chosen)) return chosen
  return languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLocale) ?? 'fr'
}
