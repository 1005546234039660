import { effect, signal } from '@preact/signals'
import type { Locale, Phrase, Template } from '../../domain/language/phrase.ts'
import { keep } from '../lib/storage.ts'
import { chooseLocale } from './chooseLocale.ts'

const ONE_YEAR_SECONDS = 31_536_000

export const locale = signal<Locale>(chooseLocale(document.cookie, navigator.languages))

effect(() => {
  document.documentElement.lang = locale.value
})

/** Changes the language of this page, and of every later one on this device. */
export function setLocale(next: Locale): void {
  const secure = location.protocol === 'https:' ? '; Secure' : ''
  // biome-ignore lint/suspicious/noDocumentCookie: cookieStore is missing from Firefox and Safari of our range
  document.cookie = `lang=${next}; Path=/; Max-Age=${ONE_YEAR_SECONDS}; SameSite=Lax${secure}`
  locale.value = next
}

/** Where a press waits for the account that it belongs to. */
export const PRESSED_LANGUAGE = 'language'

/** A person presses the other language: theirs from now on, and their account's (lib/accountLanguage.ts). */
export function pressLanguage(next: Locale): void {
  keep(PRESSED_LANGUAGE, next)
  setLocale(next)
}

/** A phrase in the language of the page; a component that calls it follows a change of language by itself. */
export const t = (phrase: Phrase): string => phrase[locale.value]

/** A template, filled in the language of the page. */
export const fill = <Blanks>(template: Template<Blanks>, blanks: Blanks): string => template[locale.value](blanks)
