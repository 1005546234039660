import { ButtonLink } from '../../components/Button.tsx'
import { t } from '../../i18n/locale.ts'
import { Page } from './Page.tsx'
import { words } from './words.ts'

export function NotFound() {
  return (
    <Page title={t(words.notFound)}>
      <p>{t(words.notFoundNext)}</p>
      <div>
        <ButtonLink href="/">{t(words.home)}</ButtonLink>
      </div>
    </Page>
  )
}
