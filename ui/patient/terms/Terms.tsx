import { CONSENT_VERSIONS } from '../../../domain/people/consentVersions.ts'
import { Card } from '../../components/Card.tsx'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { Page } from '../frame/Page.tsx'
import { sections, words } from './words.ts'

/** What is agreed to at sign-up, to be read before. */
export function Terms() {
  return (
    <Page title={t(words.title)}>
      <div class="stack">
        {sections.map(({ title, points }) => (
          <Card key={title.fr} as="section" label={t(title)}>
            <h2>{t(title)}</h2>
            <ul class="points">
              {points.map((point) => (
                <li key={point.fr}>{t(point)}</li>
              ))}
            </ul>
          </Card>
        ))}
        <p class="muted small">
          {t(words.version)} {format.day(CONSENT_VERSIONS['health-data'])}
        </p>
      </div>
    </Page>
  )
}
