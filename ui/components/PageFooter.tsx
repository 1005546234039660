import { locale, pressLanguage, t } from '../i18n/locale.ts'
import { LinkButton } from './Button.tsx'
import './PageFooter.css'
import { words } from './words.ts'

const CONTACT = 'contact@permanence.example'

/** On every page: whom to write to, that this is not an emergency service, and the other language. */
export function PageFooter() {
  const other = locale.value === 'fr' ? 'en' : 'fr'
  return (
    <footer class="page-footer">
      <p>
        {t(words.notEmergency)}{' '}
        <strong>
          <a href="tel:15">15</a>
        </strong>
      </p>
      <a href={`mailto:${CONTACT}`} aria-label={`${t(words.contact)}, ${CONTACT}`}>
        {CONTACT}
      </a>
      <span lang={other}>
        <LinkButton onPress={() => pressLanguage(other)}>{other === 'en' ? 'English' : 'Français'}</LinkButton>
      </span>
    </footer>
  )
}
