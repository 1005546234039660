import { effect, type ReadonlySignal } from '@preact/signals'
import * as z from 'zod/mini'
import { LOCALES, type Locale } from '../../domain/language/phrase.ts'
import { locale, PRESSED_LANGUAGE, setLocale } from '../i18n/locale.ts'
import { api, nothing } from './api.ts'
import { forget, recall } from './storage.ts'

const pressed = () => recall(PRESSED_LANGUAGE, z.enum(LOCALES))

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
    if (busy) return
    busy = true
    const answer = await api.patch('/api/me', { locale: next }, nothing)
    busy = false
    if (!answer.ok) return
    if (pressed() === next) forget(PRESSED_LANGUAGE)
    onKept(next)
  }

  return effect(() => {
    const known = account.value
    const shown = locale.value
    if (!known) return
    const wanted = pressed()
    if (wanted !== undefined && wanted !== known.locale) send(wanted)
    else if (wanted !== undefined) forget(PRESSED_LANGUAGE)
    else if (shown !== known.locale && follows()) setLocale(known.locale)
  })
}
