import { ExternalLink } from 'lucide'
import { useLocation } from 'preact-iso'
import { Alert } from '../../components/Alert.tsx'
import { ButtonLink } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { fill, t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { Page } from '../frame/Page.tsx'
import { createEmbedded } from './embeddedModel.ts'
import { widget } from './startEmbedded.ts'
import { templates, words } from './words.ts'

export function Embedded() {
  const { route } = useLocation()
  const model = useModel(() => createEmbedded((path) => route(path, true)))
  return (
    <Page title={t(words.title)}>
      <Scene model={model} />
    </Page>
  )
}

function Scene({ model }: { model: ReturnType<typeof createEmbedded> }) {
  const organisation = widget.state.value.value?.organisation
  switch (model.scene.value) {
    case 'loading':
      return <Skeleton lines={4} />
    case 'handing':
      return <p role="status">{t(words.handing)}</p>
    case 'gone':
      return <Alert kind="warn">{t(words.gone)}</Alert>
    case 'blocked':
      return (
        <>
          <Alert kind="warn" title={t(words.blockedTitle)} live="status">
            {t(words.blocked)}
          </Alert>
          <a class="button button--wide" href="/" target="_blank" rel="noopener">
            <span class="button-words">
              <Icon node={ExternalLink} />
              {t(words.openTab)}
            </span>
          </a>
        </>
      )
    case 'welcome':
      return (
        <>
          <p class="title">{t(words.lead)}</p>
          {organisation && <p class="muted">{fill(templates.offered, { name: organisation.name })}</p>}
          <div class="stack">
            <ButtonLink href="/connexion" wide>
              {t(words.signIn)}
            </ButtonLink>
            <ButtonLink
              href={`/inscription?organisation=${encodeURIComponent(organisation?.id ?? '')}`}
              variant="ghost"
              wide
            >
              {t(words.signUp)}
            </ButtonLink>
          </div>
        </>
      )
  }
}
