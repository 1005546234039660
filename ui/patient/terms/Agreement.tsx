import type { ReadonlySignal, Signal } from '@preact/signals'
import { type ConsentKind, versionText } from '../../../domain/people/consentVersions.ts'
import { CONSENT_TITLES } from '../../../domain/words/consents.ts'
import type { ConsentTextView } from '../../../protocol/consentTexts.ts'
import { Alert } from '../../components/Alert.tsx'
import { Card } from '../../components/Card.tsx'
import { Checkbox } from '../../components/Checkbox.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { fill, t } from '../../i18n/locale.ts'
import type { ResourceState } from '../../lib/resource.ts'
import { Markdown } from '../../pathway/Markdown.tsx'
import { templates, agreementWords as words } from './words.ts'

/** What a page must hold to ask for agreements before it goes on. */
export type Asking = {
  texts: ReadonlySignal<ResourceState<{ texts: ConsentTextView[] }>>
  loadTexts: () => void
  textOf: (kind: ConsentKind) => ConsentTextView | undefined
  /** Whether it was agreed to in an earlier version. */
  outdated: (kind: ConsentKind) => boolean
  /** Whether somebody has pressed to go on: until then no box is wrong. */
  tried: ReadonlySignal<boolean>
}

type AgreementProps = { model: Asking; kind: 'consultation-terms' | 'health-data'; agreed: Signal<boolean> }

const BOX = {
  'consultation-terms': { name: 'acceptsTerms', label: words.accept },
  'health-data': { name: 'consentsToHealthData', label: words.consent },
} as const

/** What there is to agree to, and, once it can be read, the box to tick. */
export function Agreement({ model, kind, agreed }: AgreementProps) {
  const title = t(CONSENT_TITLES[kind])
  const text = model.textOf(kind)
  return (
    <>
      <Card as="section" label={title}>
        <h2>{title}</h2>
        {model.outdated(kind) && <Alert>{t(words.changed)}</Alert>}
        {text ? <TextToAgree text={text} /> : <TextToCome model={model} />}
      </Card>
      {text && (
        <Checkbox
          name={BOX[kind].name}
          checked={agreed.value}
          onChecked={(ticked) => {
            agreed.value = ticked
          }}
          error={model.tried.value && !agreed.value ? t(words.acceptFirst) : undefined}
        >
          {t(BOX[kind].label)}
        </Checkbox>
      )}
    </>
  )
}

function TextToAgree({ text }: { text: ConsentTextView }) {
  return (
    <>
      <Markdown text={t(text.text)} />
      <p class="muted small">{fill(templates.version, { version: versionText(text.version) })}</p>
    </>
  )
}

function TextToCome({ model }: { model: Asking }) {
  const state = model.texts.value
  return state.status === 'failed' ? <Failed failure={state.failure} onRetry={model.loadTexts} /> : <Skeleton />
}
