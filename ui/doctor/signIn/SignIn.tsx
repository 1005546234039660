import { useEffect, useRef } from 'preact/hooks'
import type { Phrase } from '../../../domain/language/phrase.ts'
import { Alert } from '../../components/Alert.tsx'
import { AppBar } from '../../components/AppBar.tsx'
import { Button, LinkButton } from '../../components/Button.tsx'
import { CodeField } from '../../components/CodeField.tsx'
import { Failed } from '../../components/Failed.tsx'
import { PageFooter } from '../../components/PageFooter.tsx'
import { TextField } from '../../components/TextField.tsx'
import { fill, t } from '../../i18n/locale.ts'
import { focusFirstError } from '../../lib/focus.ts'
import { useModel } from '../../lib/useModel.ts'
import { PasskeySignIn } from '../../passkeys/PasskeySignIn.tsx'
import type { Account } from '../sessionModel.ts'
import { templates, words } from '../words.ts'
import { createSignIn } from './signInModel.ts'

type Face = { title: Phrase; subtitle: Phrase; lead: Phrase }
const DESK: Face = { title: words.desk, subtitle: words.product, lead: words.signInLead }

type SignInProps = {
  expired: boolean
  /** Whose door this is, in words; the desk's unless said otherwise. */
  face?: Face
  /** Whether a key may be used: not by somebody who comes to add their first. */
  keys?: boolean
  onOpened: (account: Account) => void
}

export function SignIn({ expired, face = DESK, keys = true, onOpened }: SignInProps) {
  const model = useModel(() => createSignIn(onOpened))
  const form = useRef<HTMLFormElement>(null)
  const step = model.step.value
  const said = model.fieldError.value
  const error = typeof said === 'object' ? t(said) : said

  useEffect(() => {
    if (step === 'code') form.current?.querySelector('input')?.focus()
  }, [step])

  const submit = async () => {
    const done = await (step === 'email' ? model.ask() : model.confirm())
    if (!done) focusFirstError(form.current)
  }

  return (
    <>
      <AppBar title={t(face.title)} subtitle={t(face.subtitle)} />
      <main class="page">
        {expired && (
          <Alert kind="warn" live="status">
            {t(words.expired)}
          </Alert>
        )}
        <h2 class="title">{t(words.signInTitle)}</h2>
        <form
          ref={form}
          class="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          {step === 'email' ? (
            <>
              <p>{t(face.lead)}</p>
              <TextField
                label={t(words.email)}
                type="email"
                inputMode="email"
                autoComplete="email webauthn"
                autoCapitalize="off"
                name="email"
                maxLength={200}
                value={model.email.value}
                onValue={(value) => {
                  model.email.value = value
                }}
                error={error}
              />
            </>
          ) : (
            <>
              <p>{fill(templates.codeSent, { email: model.email.value.trim() })}</p>
              <CodeField
                label={t(words.code)}
                value={model.code.value}
                onValue={(value) => {
                  model.code.value = value
                }}
                onComplete={submit}
                error={error}
              />
              {model.resent.value && (
                <Alert kind="ok" live="status">
                  {t(words.codeResent)}
                </Alert>
              )}
            </>
          )}
          {model.failure.value && <Failed failure={model.failure.value} />}
          <div class="row">
            <Button type="submit" busy={model.busy.value}>
              {t(step === 'email' ? words.receiveCode : words.confirmCode)}
            </Button>
            {step === 'code' && (
              <>
                <LinkButton onPress={model.askAgain}>{t(words.resendCode)}</LinkButton>
                <LinkButton onPress={model.changeEmail}>{t(words.changeEmail)}</LinkButton>
              </>
            )}
          </div>
        </form>
        {step === 'email' && keys && <PasskeySignIn model={model.passkey} />}
      </main>
      <PageFooter />
    </>
  )
}
