import type { Device } from '../../domain/access/device.ts'
import type { Locale } from '../../domain/language/phrase.ts'

/** « Chrome, Android »; empty when neither is known. */
export const deviceText = ({ browser, system }: Device): string =>
  [browser, system].filter((part) => part !== null).join(', ')

/** « Niort, France », as far as it is known. */
export function placeText(city: string | null, country: string | null, locale: Locale): string {
  const name =
    country && /^[A-Z]{2}$/.test(country) ? new Intl.DisplayNames(locale, { type: 'region' }).of(country) : ''
  return [city, name].filter((part) => part).join(', ')
}
