import { isLocale, type Locale, localeOf } from '../../domain/language/phrase.ts'
import { readCookie } from './cookies.ts'

/**
 * The language to answer a request in: what its sender chose on our pages, else what their browser prefers. A link, a
 * download and a handshake carry no header of the page's, so that the choice travels as a cookie (ui/i18n/locale.ts).
 */
export function languageOf(request: Request): Locale {
  const chosen = readCookie(request, 'lang')
  return isLocale(chosen) ? chosen : localeOf(request.headers.get('accept-language'))
}
