import { useLocation } from 'preact-iso'
import { Button } from '../../components/Button.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Form } from '../../components/Form.tsx'
import { TextField } from '../../components/TextField.tsx'
import { t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { PasskeySignIn } from '../../passkeys/PasskeySignIn.tsx'
import { Page } from '../frame/Page.tsx'
import { createSignIn } from './signInModel.ts'
import { words } from './words.ts'

export function SignIn() {
  const { query, route } = useLocation()
  const model = useModel(() => createSignIn(query['retour'], route))
  const failure = model.failure.value
  const error = model.malformed.value ? t(words.emailMalformed) : model.refused.value
  return (
    <Page title={t(words.signIn)}>
      <Form class="stack" onSubmit={model.submit}>
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
      </Form>
      <PasskeySignIn model={model.passkey} />
      <p>
        {t(words.noAccount)} <a href="/inscription">{t(words.signUp)}</a>
      </p>
    </Page>
  )
}
