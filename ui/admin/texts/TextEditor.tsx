import { useEffect, useRef } from 'preact/hooks'
import { FREE_TEXT_MAX_CHARACTERS } from '../../../domain/limits.ts'
import { CONSENT_TITLES } from '../../../domain/words/consents.ts'
import type { ManagedConsentText } from '../../../protocol/consentTexts.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Failed } from '../../components/Failed.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { fill, t } from '../../i18n/locale.ts'
import { fieldErrors } from '../../lib/failure.ts'
import { focusFirstError } from '../../lib/focus.ts'
import { Markdown } from '../../pathway/Markdown.tsx'
import type { TextsModel } from './textsModel.ts'
import { templates, words } from './words.ts'

const LANGUAGES = [
  { locale: 'fr', label: words.french },
  { locale: 'en', label: words.english },
] as const

/** A new version in both languages, each beside how it will be read; published after one more question. */
export function TextEditor({ model, text: { kind, agreed } }: { model: TextsModel; text: ManagedConsentText }) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector('textarea')?.focus()
  }, [])
  const writing = model.writing.value
  const failure = model.failure.value
  if (!writing) return null
  const close = () => {
    model.asked.value = false
  }
  return (
    <Card as="section" label={t(CONSENT_TITLES[kind])}>
      <h3>{t(CONSENT_TITLES[kind])}</h3>
      <form
        ref={form}
        class="administrator-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (model.changed.peek()) model.asked.value = true
        }}
      >
        {LANGUAGES.map(({ locale, label }) => (
          <div key={locale} class="consent-writing">
            <TextArea
              label={t(label)}
              hint={t(words.hint)}
              maxLength={FREE_TEXT_MAX_CHARACTERS}
              value={writing.text[locale]}
              onValue={(typed) => model.type(locale, typed)}
              error={model.errorOf(`text.${locale}`)}
            />
            <section class="consent-preview" lang={locale} aria-label={`${t(words.preview)} : ${t(label)}`}>
              <p class="muted small">{t(words.preview)}</p>
              <Markdown text={writing.text[locale]} />
            </section>
          </div>
        ))}
        {failure && Object.keys(fieldErrors(failure)).length === 0 && <Failed failure={failure} />}
        {!model.changed.value && <p class="muted small">{t(words.unchanged)}</p>}
        <div class="row">
          <Button type="submit" busy={model.busy.value} disabled={!model.changed.value}>
            {t(words.publish)}
          </Button>
          <Button variant="ghost" onPress={model.close}>
            {t(words.cancel)}
          </Button>
        </div>
      </form>
      <Dialog
        open={model.asked.value}
        title={t(words.publishTitle)}
        onClose={close}
        actions={
          <>
            <Button variant="ghost" onPress={close}>
              {t(words.cancel)}
            </Button>
            <Button onPress={() => model.publish().then(() => focusFirstError(form.current))}>
              {t(words.publish)}
            </Button>
          </>
        }
      >
        <p>{fill(templates.publishText, { count: agreed })}</p>
      </Dialog>
    </Card>
  )
}
