import { FileText, MessageCircle, Stethoscope } from 'lucide'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ButtonLink } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { t } from '../../i18n/locale.ts'
import { wasSignedIn } from '../../lib/lastAccount.ts'
import { Page } from '../frame/Page.tsx'
import './Home.css'
import { words } from './words.ts'

const STEPS = [
  [MessageCircle, words.write],
  [Stethoscope, words.answer],
  [FileText, words.documents],
] as const

export function Home() {
  const { route } = useLocation()
  useEffect(() => {
    // Who was never signed in here loads nothing to find out.
    if (!wasSignedIn()) return
    import('../frame/session.ts').then(async ({ session }) => {
      await session.load()
      if (session.state.peek().status === 'ready') route('/espace', true)
    })
  }, [])
  return (
    <Page title={t(words.title)}>
      <p class="home-lead">{t(words.lead)}</p>
      <ul class="stack home-steps">
        {STEPS.map(([icon, text]) => (
          <li key={text.fr}>
            <Icon node={icon} size={24} />
            <span>{t(text)}</span>
          </li>
        ))}
      </ul>
      <div class="stack">
        <ButtonLink href="/connexion" wide>
          {t(words.signIn)}
        </ButtonLink>
        <ButtonLink href="/inscription" variant="ghost" wide>
          {t(words.signUp)}
        </ButtonLink>
      </div>
    </Page>
  )
}
