import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { versionText } from '../../../domain/people/consentVersions.ts'
import { CONSENT_TITLES } from '../../../domain/words/consents.ts'
import type { ConsentTextView } from '../../../protocol/consentTexts.ts'
import { Alert } from '../../components/Alert.tsx'
import { Card } from '../../components/Card.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { fill, t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { Markdown } from '../../pathway/Markdown.tsx'
import { Page } from '../frame/Page.tsx'
import { textsInForce, textVersion } from './texts.ts'
import { templates, words } from './words.ts'

/** What is agreed to, to be read before; or, where the address names it, the very version that somebody agreed to. */
export function Terms() {
  const { query } = useLocation()
  const { texte: kind, version } = query
  return (
    <Page title={t(words.title)}>
      {kind !== undefined && version !== undefined ? <OneVersion kind={kind} version={version} /> : <InForce />}
    </Page>
  )
}

function InForce() {
  const texts = useModel(textsInForce)
  useEffect(() => {
    texts.load()
  }, [texts])
  const state = texts.state.value
  if (!state.value)
    return state.status === 'failed' ? <Failed failure={state.failure} onRetry={texts.load} /> : <Skeleton lines={8} />
  return (
    <div class="stack">
      {state.value.texts.map((text) => (
        <Text key={text.kind} text={text} />
      ))}
    </div>
  )
}

function OneVersion({ kind, version }: { kind: string; version: string }) {
  const model = useModel(() => textVersion(kind, version))
  useEffect(() => {
    model.load()
  }, [model])
  const state = model.state.value
  const text = state.value
  if (!text)
    return state.status === 'failed' ? <Failed failure={state.failure} onRetry={model.load} /> : <Skeleton lines={8} />
  return (
    <div class="stack">
      {text.inForce !== text.version && (
        <Alert>
          {fill(templates.replaced, { version: versionText(text.inForce) })} <a href="/conditions">{t(words.now)}</a>
        </Alert>
      )}
      <Text text={text} />
    </div>
  )
}

const Text = ({ text: { kind, text, version } }: { text: ConsentTextView }) => (
  <Card as="section" label={t(CONSENT_TITLES[kind])}>
    <h2>{t(CONSENT_TITLES[kind])}</h2>
    <Markdown text={t(text)} />
    <p class="muted small">{fill(templates.version, { version: versionText(version) })}</p>
  </Card>
)
