import type { Locale } from '../../../domain/language/phrase.ts'
import { Choices } from '../../components/Choices.tsx'
import { locale, pressLanguage, t } from '../../i18n/locale.ts'
import { words } from './words.ts'

/** Each by its own name: whoever can't read this page finds theirs. */
const LANGUAGES: readonly { value: Locale; label: string }[] = [
  { value: 'fr', label: 'Français' },
  { value: 'en', label: 'English' },
]

/** The language of the account: of its pages, on any device, and of its mails. */
export function Language() {
  return (
    <section class="stack" aria-label={t(words.language)}>
      <h2>{t(words.language)}</h2>
      <p class="muted small">{t(words.languageText)}</p>
      <Choices
        label={t(words.language)}
        labelHidden
        options={LANGUAGES}
        value={locale.value}
        onChoose={pressLanguage}
      />
    </section>
  )
}
