import { batch, effect, signal } from '@preact/signals'
import type { Locale, Phrase, Template } from '../../domain/language/phrase.ts'
import { chooseLocale } from './chooseLocale.ts'

const ONE_YEAR_SECONDS = 31_536_000

function keepCookie(name: string, value: string, seconds: number): void {
  const secure = location.protocol === 'https:' ? '; Secure' : ''
  // biome-ignore lint/suspicious/noDocumentCookie: cookieStore is missing from Firefox and Safari of our range
  document.cookie = `${name}=${value}; Path=/; Max-Age=${seconds}; SameSite=Lax${secure}`
}

export const locale = signal<Locale>(chooseLocale(document.cookie, navigator.languages))

effect(() => {
  document.documentElement.lang = locale.value
})

/** Changes the language of this page, and of every later one on this device. */
export function setLocale(next: Locale): void {
  keepCookie('lang', next, ONE_YEAR_SECONDS)
  locale.value = next
}

/** Whether the language was pressed here and no account knows of it yet; kept over pages as a cookie, where there is one. */
export const languagePressed = signal(/(?:^|; )lang-pressed=1/.test(document.cookie))

/** A person presses the other language: theirs from now on, and their account's (lib/accountLanguage.ts). */
export function pressLanguage(next: Locale): void {
  keepCookie('lang-pressed', '1', ONE_YEAR_SECONDS)
  // At once: whoever follows the account would take one without the other for something else, and turn it back.
  batch(() => {
    languagePressed.value = true
    setLocale(next)
  })
}

/** The account knows. */
export function languageKept(): void {
  keepCookie('lang-pressed', '', 0)
  languagePressed.value = false
}

/** A phrase in the language of the page; a component that calls it follows a change of language by itself. */
export const t = (phrase: Phrase): string => phrase[locale.value]

/** A template, filled in the language of the page. */
export const fill = <Blanks>(template: Template<Blanks>, blanks: Blanks): string => template[locale.value](blanks)
