import { useRef } from 'preact/hooks'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Failed } from '../../components/Failed.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { t } from '../../i18n/locale.ts'
import { focusFirstError } from '../../lib/focus.ts'
import { ReportText } from '../../report/ReportText.tsx'
import type { ReportModel } from './reportModel.ts'
import { reportWords as words } from './reportWords.ts'

/** What is published, and what may still be added. */
export function Published({ model }: { model: ReportModel }) {
  const form = useRef<HTMLDivElement>(null)
  const { addendum } = model
  const reports = model.all.value
  const first = reports[0]
  return (
    <div class="stack" ref={form}>
      <Alert kind="ok" live="status">
        {t(words.published)}
      </Alert>
      {reports.map((report) => (
        <ReportText key={report.documentId} report={report} />
      ))}
      {addendum.done.value && (
        <Alert kind="ok" live="status">
          {t(words.addendumDone)}
        </Alert>
      )}
      <p class="muted small">{t(words.publishedLead)}</p>
      <TextArea
        label={t(words.addendum)}
        value={addendum.text.value}
        onValue={addendum.type}
        maxLength={10_000}
        error={addendum.missing.value ? t(words.addendumMissing) : undefined}
      />
      {addendum.failure.value && <Failed failure={addendum.failure.value} />}
      <Button
        wide
        variant="ghost"
        onPress={() => {
          if (!addendum.ask()) focusFirstError(form.current)
        }}
      >
        {t(words.publishAddendum)}
      </Button>
      <Dialog
        open={addendum.confirming.value}
        title={t(words.preview)}
        onClose={addendum.cancel}
        actions={
          <>
            <Button variant="ghost" onPress={addendum.cancel}>
              {t(words.cancel)}
            </Button>
            <Button busy={addendum.publishing.value} onPress={addendum.publish}>
              {t(words.publishAddendum)}
            </Button>
          </>
        }
      >
        <ReportText
          report={{
            amends: first?.documentId ?? '',
            publishedAt: null,
            doctor: null,
            text: addendum.text.value.trim(),
            sections: null,
            outcome: null,
            prescriptions: [],
          }}
        />
        <p>{t(words.addendumLead)}</p>
      </Dialog>
    </div>
  )
}
