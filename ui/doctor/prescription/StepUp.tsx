import { useEffect, useRef } from 'preact/hooks'
import { Alert } from '../../components/Alert.tsx'
import { LinkButton } from '../../components/Button.tsx'
import { CodeField } from '../../components/CodeField.tsx'
import { Failed } from '../../components/Failed.tsx'
import { t } from '../../i18n/locale.ts'
import { prescriptionWords as words } from './prescriptionWords.ts'
import type { createStepUp } from './stepUpModel.ts'

/** The code that the platform's key waits for; the sixth digit signs. */
export function StepUp({ model, onComplete }: { model: ReturnType<typeof createStepUp>; onComplete: () => void }) {
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    section.current?.querySelector('input')?.focus()
  }, [])
  const wrong = model.wrong.value
  return (
    <section ref={section} class="stack" aria-labelledby="step-up">
      <h3 id="step-up">{t(words.stepUp)}</h3>
      <p>{t(words.stepUpLead)}</p>
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
      {model.failure.value && <Failed failure={model.failure.value} />}
      <div>
        <LinkButton onPress={model.again}>{t(words.codeAgain)}</LinkButton>
      </div>
    </section>
  )
}
