import { AppBar } from '../../components/AppBar.tsx'
import { PageFooter } from '../../components/PageFooter.tsx'
import { t } from '../../i18n/locale.ts'
import { SecurityPanel } from '../../security/SecurityPanel.tsx'
import { words as securityWords } from '../../security/words.ts'
import { words } from '../words.ts'

/** The doctor's own keys and devices, on a page beside the desk. */
export function Security() {
  return (
    <>
      <AppBar title={t(securityWords.title)} home={{ href: '/medecin', label: t(words.desk) }} />
      <main class="page">
        <p>
          <a href="/medecin">{t(words.toDesk)}</a>
        </p>
        <SecurityPanel of="doctor" />
      </main>
      <PageFooter />
    </>
  )
}
