import { useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button } from '../../components/Button.tsx'
import { Failed } from '../../components/Failed.tsx'
import { TextField } from '../../components/TextField.tsx'
import { t } from '../../i18n/locale.ts'
import { focusFirstError } from '../../lib/focus.ts'
import { useModel } from '../../lib/useModel.ts'
import { PasskeySignIn } from '../../passkeys/PasskeySignIn.tsx'
import { Page } from '../frame/Page.tsx'
import { createSignIn } from './signInModel.ts'
import { words } from './words.ts'

export function SignIn() {
  const { query, route } = useLocation()
  const form = useRef<HTMLFormElement>(null)
  const model = useModel(() => createSignIn(query['retour'], route))
  const failure = model.failure.value
  const error = model.malformed.value ? t(words.emailMalformed) : model.refused.value
  return (
    <Page title={t(words.signIn)}>
      <form
        ref={form}
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          model.submit().then(() => focusFirstError(form.current))
        }}
      >
        <p>{t(words.signInText)}</p>
        <TextField
          label={t(words.email)}
          value={model.email.value}
          onValue={(typed) => {
            model.email.value = typed
          }}
          error={error}
          name="email"
          type="email"
          inputMode="email"
          // « webauthn »: the browser suggests the keys of this device here.
          autoComplete="email webauthn"
          autoCapitalize="off"
          maxLength={200}
        />
        {failure && !error && <Failed failure={failure} />}
        <Button type="submit" wide busy={model.sending.value}>
          {t(words.receiveCode)}
        </Button>
      </form>
      <PasskeySignIn model={model.passkey} />
      <p>
        {t(words.noAccount)} <a href="/inscription">{t(words.signUp)}</a>
      </p>
    </Page>
  )
}
