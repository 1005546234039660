import { useEffect, useRef } from 'preact/hooks'
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
import type { Account } from '../sessionModel.ts'
import { templates, words } from '../words.ts'
import { createSignIn } from './signInModel.ts'

export function SignIn({ expired, onOpened }: { expired: boolean; onOpened: (account: Account) => void }) {
  const model = useModel<ReturnType<typeof createSignIn> & { dispose?: () => void }>(() => createSignIn(onOpened))
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
      <AppBar title={t(words.desk)} subtitle={t(words.product)} />
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
              <p>{t(words.signInLead)}</p>
              <TextField
                label={t(words.email)}
                type="email"
                inputMode="email"
                autoComplete="email"
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
      </main>
      <PageFooter />
    </>
  )
}
