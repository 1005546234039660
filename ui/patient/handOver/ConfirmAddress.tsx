import { useEffect, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { CodeField } from '../../components/CodeField.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { fill, t } from '../../i18n/locale.ts'
import { problemName } from '../../lib/failure.ts'
import { focusFirstError } from '../../lib/focus.ts'
import { useModel } from '../../lib/useModel.ts'
import { Page } from '../frame/Page.tsx'
import { createConfirmAddress } from './confirmAddressModel.ts'
import { templates, words } from './words.ts'

export function ConfirmAddress() {
  const { route } = useLocation()
  const form = useRef<HTMLFormElement>(null)
  const model = useModel(() => createConfirmAddress((path) => route(path, true)))
  useEffect(() => {
    model.load()
  }, [model])
  const state = model.pending.value
  const failure = model.failure.value
  const over = [failure, state.status === 'failed' ? state.failure : undefined].some(
    (each) => each && problemName(each) === 'not-found',
  )
  const wrong = failure && problemName(failure) === 'wrong-code'
  const error = model.incomplete.value ? t(words.incomplete) : wrong ? t(words.wrong) : undefined
  const submit = () => model.submit().then(() => focusFirstError(form.current))
  if (over)
    return (
      <Page title={t(words.confirmTitle)}>
        <Alert kind="warn">{t(words.over)}</Alert>
      </Page>
    )
  if (!state.value)
    return (
      <Page title={t(words.confirmTitle)}>
        {state.status === 'failed' ? <Failed failure={state.failure} onRetry={model.load} /> : <Skeleton />}
      </Page>
    )
  return (
    <Page title={t(words.confirmTitle)}>
      <form
        ref={form}
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <p>{t(words.confirmText)}</p>
        <p>{fill(templates.sentTo, { email: state.value.email })}</p>
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
        <Button type="submit" wide busy={model.busy.value}>
          {t(words.validate)}
        </Button>
      </form>
      <Button variant="ghost" wide busy={model.resending.value} onPress={model.resend}>
        {t(words.resend)}
      </Button>
    </Page>
  )
}
