import { useRef } from 'preact/hooks'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { CodeField } from '../../components/CodeField.tsx'
import { Failed } from '../../components/Failed.tsx'
import { fill, t } from '../../i18n/locale.ts'
import { focusFirstError } from '../../lib/focus.ts'
import type { CodeFormModel } from './codeFormModel.ts'
import { templates, words } from './words.ts'

/** The form of the code that was mailed, and the way to another one. */
export function CodeForm({ email, model }: { email: string; model: CodeFormModel }) {
  const form = useRef<HTMLFormElement>(null)
  const failure = model.failure.value
  const wrong = model.wrong.value
  const error = model.incomplete.value ? t(words.incomplete) : wrong ? t(words.wrong) : undefined
  const submit = () => model.submit().then(() => focusFirstError(form.current))
  return (
    <>
      <form
        ref={form}
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <p>{fill(templates.sentTo, { email })}</p>
        <CodeField
          label={t(words.code)}
          value={model.code.value}
          onValue={model.onCode}
          onComplete={submit}
          error={error}
        />
        {failure && !wrong && <Failed failure={failure} />}
        {model.resent.value && (
          <Alert kind="ok" live="status">
            {t(words.resent)}
          </Alert>
        )}
        <Button type="submit" wide busy={model.checking.value}>
          {t(words.validate)}
        </Button>
      </form>
      <p class="muted small">{t(words.notReceived)}</p>
      <Button variant="ghost" wide busy={model.resending.value} onPress={model.resend}>
        {t(words.resend)}
      </Button>
    </>
  )
}
