import { t } from '../../i18n/locale.ts'
import { SecurityPanel } from '../../security/SecurityPanel.tsx'
import { words } from '../../security/words.ts'
import { Page } from '../frame/Page.tsx'
import { SignedIn } from '../frame/SignedIn.tsx'

/** « Connexion et sécurité »: keys and devices. */
export function Security() {
  return (
    <Page title={t(words.title)} home="/espace" back="profile">
      <SignedIn>{({ account }) => <SecurityPanel of={account.role} />}</SignedIn>
    </Page>
  )
}
