import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Alert } from '../components/Alert.tsx'
import { LinkButton } from '../components/Button.tsx'
import { CodeField } from '../components/CodeField.tsx'
import { t } from '../i18n/locale.ts'
import { PasskeyFailed } from '../passkeys/PasskeyFailed.tsx'
import type { StepUpModel } from './stepUpModel.ts'
import { words } from './words.ts'

type StepUpProps = {
  model: StepUpModel
  /** The sixth digit of the code is there. */
  onComplete: () => void
  /** The title stands above already. */
  titled?: boolean
  /** What the confirmation does. */
  children?: ComponentChildren
}

/** The key or the code that something waits for. */
export function StepUp({ model, onComplete, titled = false, children }: StepUpProps) {
  const challenge = model.challenge.value
  return (
    <section class="stack" aria-label={t(words.title)}>
      {!titled && <h3>{t(words.title)}</h3>}
      <p>
        {t(challenge ? words.keyLead : words.codeLead)} {children}
      </p>
      {challenge ? (
        challenge.codeAllowed && (
          <div>
            <LinkButton onPress={model.useCode}>{t(words.codeInstead)}</LinkButton>
          </div>
        )
      ) : (
        <MailedCode model={model} onComplete={onComplete} />
      )}
      {model.failure.value && <PasskeyFailed failure={model.failure.value} declined={words.declined} />}
    </section>
  )
}

function MailedCode({ model, onComplete }: Pick<StepUpProps, 'model' | 'onComplete'>) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.querySelector('input')?.focus()
  }, [])
  const wrong = model.wrong.value
  return (
    <div ref={place} class="stack">
      <CodeField
        label={t(words.code)}
        value={model.code.value}
        onValue={model.type}
        onComplete={onComplete}
        error={wrong && t(wrong)}
      />
      {model.resent.value && (
        <Alert kind="ok" live="status">
          {t(words.codeResent)}
        </Alert>
      )}
      <div>
        <LinkButton onPress={model.again}>{t(words.codeAgain)}</LinkButton>
      </div>
    </div>
  )
}
