import { FilePlus2 } from 'lucide'
import { useEffect } from 'preact/hooks'
import { versionText } from '../../../domain/people/consentVersions.ts'
import { CONSENT_TITLES } from '../../../domain/words/consents.ts'
import type { ManagedConsentText, ManagedVersion } from '../../../protocol/consentTexts.ts'
import { PageHead } from '../../administrator/Listed.tsx'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Tag } from '../../components/Tag.tsx'
import { format } from '../../i18n/format.ts'
import { fill, t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { Markdown } from '../../pathway/Markdown.tsx'
import { TextEditor } from './TextEditor.tsx'
import './Texts.css'
import { createTexts, type TextsModel } from './textsModel.ts'
import { templates, words } from './words.ts'

/** What members agree to: each text with its versions, and a new one written beside how it will be read. */
export function Texts() {
  const model = useModel(createTexts)
  useEffect(() => {
    model.load()
  }, [model])
  const state = model.texts.value
  const done = model.done.value
  const reading = model.reading.value
  return (
    <>
      <PageHead title={t(words.title)} lead={t(words.lead)} />
      <div role="status">
        {done && (
          <Alert kind="ok">
            {fill(templates.published, { title: t(CONSENT_TITLES[done.kind]), version: versionText(done.version) })}
          </Alert>
        )}
      </div>
      {!state.value &&
        (state.status === 'failed' ? <Failed failure={state.failure} onRetry={model.load} /> : <Skeleton lines={8} />)}
      {state.value && (
        <ul class="stack">
          {state.value.texts.map((text) =>
            model.writing.value?.kind === text.kind ? (
              <li key={text.kind}>
                <TextEditor model={model} text={text} />
              </li>
            ) : (
              <Line key={text.kind} model={model} text={text} />
            ),
          )}
        </ul>
      )}
      <Dialog
        open={reading !== undefined}
        title={reading ? fill(templates.version, { version: versionText(reading.version) }) : ''}
        onClose={() => {
          model.reading.value = undefined
        }}
        actions={
          <Button
            variant="ghost"
            onPress={() => {
              model.reading.value = undefined
            }}
          >
            {t(words.close)}
          </Button>
        }
      >
        {reading && <Markdown text={t(reading.text)} />}
      </Dialog>
    </>
  )
}

function Line({ model, text }: { model: TextsModel; text: ManagedConsentText }) {
  const { kind, agreed, agreedToOlder, versions } = text
  const [inForce, ...earlier] = versions
  if (!inForce) return null
  return (
    <Card as="li">
      <div class="administrator-head">
        <h3>{t(CONSENT_TITLES[kind])}</h3>
        <Tag kind="ok">{t(words.inForce)}</Tag>
      </div>
      <p class="small muted">
        {versionLine(inForce)} · {fill(templates.agreed, { count: agreed, older: agreedToOlder })}
      </p>
      <div class="consent-text">
        <Markdown text={t(inForce.text)} />
      </div>
      <div>
        <Button variant="ghost" icon={FilePlus2} onPress={() => model.write(text)}>
          {t(words.write)}
          <span class="visually-hidden"> : {t(CONSENT_TITLES[kind])}</span>
        </Button>
      </div>
      {earlier.length > 0 && (
        <section class="stack" aria-label={`${t(words.earlier)} : ${t(CONSENT_TITLES[kind])}`}>
          <h4>{t(words.earlier)}</h4>
          <ul class="consent-versions small">
            {earlier.map((version) => (
              <li key={version.version}>
                <span>{versionLine(version)}</span>
                <Button
                  variant="ghost"
                  onPress={() => {
                    model.reading.value = version
                  }}
                >
                  {t(words.read)}
                  <span class="visually-hidden">
                    {' '}
                    {t(CONSENT_TITLES[kind])} {versionText(version.version)}
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Card>
  )
}

function versionLine({ version, publishedAt, publishedBy }: ManagedVersion): string {
  const how =
    publishedAt === null
      ? t(words.shipped)
      : fill(templates.by, { at: format.dateTime(publishedAt), by: publishedBy ?? '' })
  return `${fill(templates.version, { version: versionText(version) })}, ${how}`
}
