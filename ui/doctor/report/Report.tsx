import { useRef } from 'preact/hooks'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Failed } from '../../components/Failed.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { t } from '../../i18n/locale.ts'
import { focusFirstError } from '../../lib/focus.ts'
import { careWords as words } from '../care/careWords.ts'
import type { createReport } from './reportModel.ts'

export function Report({ model }: { model: ReturnType<typeof createReport> }) {
  const section = useRef<HTMLElement>(null)
  return (
    <section class="stack" aria-labelledby="report-title" ref={section}>
      <h3 id="report-title">{t(words.report)}</h3>
      {model.published.value !== undefined && (
        <Alert kind="ok" live="status">
          {t(words.published)}
        </Alert>
      )}
      <TextArea
        label={t(words.reportLabel)}
        value={model.text.value}
        onValue={model.type}
        maxLength={10_000}
        error={model.missing.value ? t(words.reportMissing) : model.error.value}
      />
      {model.failure.value && <Failed failure={model.failure.value} />}
      <Button
        wide
        variant="ghost"
        onPress={() => {
          if (!model.ask()) focusFirstError(section.current)
        }}
      >
        {t(words.publish)}
      </Button>
      <Dialog
        open={model.confirming.value}
        title={t(words.publish)}
        onClose={model.cancel}
        actions={
          <>
            <Button variant="ghost" onPress={model.cancel}>
              {t(words.cancel)}
            </Button>
            <Button busy={model.publishing.value} onPress={model.publish}>
              {t(words.publish)}
            </Button>
          </>
        }
      >
        <p>{t(words.publishLead)}</p>
      </Dialog>
    </section>
  )
}
