import { useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Alert } from '../../components/Alert.tsx'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { CodeField } from '../../components/CodeField.tsx'
import { Failed } from '../../components/Failed.tsx'
import { fill, t } from '../../i18n/locale.ts'
import { focusFirstError } from '../../lib/focus.ts'
import { useModel } from '../../lib/useModel.ts'
import { Page } from '../frame/Page.tsx'
import { isSignedOut } from '../frame/session.ts'
import { createCode } from './codeModel.ts'
import { templates, words } from './words.ts'

export function Code() {
  const { route } = useLocation()
  const form = useRef<HTMLFormElement>(null)
  const model = useModel(() => createCode((path) => route(path, true)))
  const { email } = model
  const title = t(model.fresh ? words.almost : words.yourCode)
  if (email === undefined)
    return (
      <Page title={title}>
        <p>{t(words.noEmail)}</p>
        <div>
          <ButtonLink href="/connexion">{t(words.signIn)}</ButtonLink>
        </div>
      </Page>
    )
  const failure = model.failure.value
  const wrong = failure && isSignedOut(failure)
  const error = model.incomplete.value ? t(words.codeIncomplete) : wrong ? t(words.codeWrong) : undefined
  const submit = () => model.submit().then(() => focusFirstError(form.current))
  return (
    <Page title={title}>
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
      <div class="stack">
        <p class="muted small">{t(words.notReceived)}</p>
        <Button variant="ghost" wide busy={model.resending.value} onPress={model.resend}>
          {t(words.resend)}
        </Button>
        <p>
          <a href={model.fresh ? '/inscription' : '/connexion'}>{t(words.otherAddress)}</a>
        </p>
      </div>
    </Page>
  )
}
