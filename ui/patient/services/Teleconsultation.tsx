import type { Phrase } from '../../../domain/language/phrase.ts'
import { ButtonLink } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { t } from '../../i18n/locale.ts'
import { Page } from '../frame/Page.tsx'
import './Services.css'
import { words } from './words.ts'

/** The page that presents the service (product.md 1.5): what for, what not for, the price, who answers. */
export function Teleconsultation() {
  return (
    <Page title={t(words.title)} home="/espace">
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

function Points({ title, points, ordered }: { title: Phrase; points: readonly Phrase[]; ordered?: boolean }) {
  const List = ordered ? 'ol' : 'ul'
  return (
    <Card as="section">
      <h2>{t(title)}</h2>
      <List class="service-points">
        {points.map((point) => (
          <li key={point.fr}>{t(point)}</li>
        ))}
      </List>
    </Card>
  )
}
