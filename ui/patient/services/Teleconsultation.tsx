import { ButtonLink } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { t } from '../../i18n/locale.ts'
import { Page } from '../frame/Page.tsx'
import { Points } from './Points.tsx'
import { words } from './words.ts'

/** The page that presents the service (product.md 1.5): what for, what not for, the price, who answers. */
export function Teleconsultation() {
  return (
    <Page title={t(words.title)} home="/espace" back="space">
      <p>{t(words.lead)}</p>
      <ButtonLink href="/questions/nouvelle" wide>
        {t(words.start)}
      </ButtonLink>
      <Points title={words.goodFor} points={words.goodForItems} />
      <Points title={words.notFor} points={words.notForItems} />
      <Points title={words.how} points={words.howItems} ordered />
      <Card as="section">
        <h2>{t(words.price)}</h2>
        <p>{t(words.priceText)}</p>
        <h2>{t(words.doctors)}</h2>
        <p>{t(words.doctorsText)}</p>
      </Card>
    </Page>
  )
}
