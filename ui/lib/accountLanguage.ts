import { effect, type ReadonlySignal } from '@preact/signals'
import type { Locale } from '../../domain/language/phrase.ts'
import { languageKept, languagePressed, locale, setLocale } from '../i18n/locale.ts'
import { api, nothing } from './api.ts'

type Knowing = {
  /** Whoever is signed in, once that is known. */
  account: ReadonlySignal<{ locale: Locale } | undefined>
  /** The account has taken over what was pressed here. */
  onKept: (next: Locale) => void
  /** Whether the pages turn to the account's language where nothing was pressed. */
  follows: () => boolean
}

/**
 * Keeps the language of the pages with the account, so that it is the same on every device and in every mail: what is
 * pressed here goes to the account, also when it was pressed before the sign-in or without network; else the pages turn
 * to what the account says.
 */
export function keepLanguageWith({ account, onKept, follows }: Knowing): () => void {
  let busy = false

  async function send(next: Locale) {
    busy = true
    const answer = await api.patch('/api/me', { locale: next }, nothing)
    busy = false
    // Without network it stays pressed, and goes with the next page.
    if (answer.ok) onKept(next)
  }

  return effect(() => {
    const known = account.value
    const shown = locale.value
    const pressed = languagePressed.value
    // While one is on its way, what is pressed meanwhile waits for its answer.
    if (!known || busy) return
    if (!pressed) {
      if (shown !== known.locale && follows()) setLocale(known.locale)
    } else if (shown === known.locale) languageKept()
    else send(shown)
  })
}
