import { useEffect } from 'preact/hooks'
import { OUTCOME_LABELS } from '../../../domain/words/outcomes.ts'
import { SPECIALTY_LABELS } from '../../../domain/words/specialties.ts'
import type { EarlierConsultation } from '../../../protocol/desk.ts'
import { Button } from '../../components/Button.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Tag } from '../../components/Tag.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { TextField } from '../../components/TextField.tsx'
import { format } from '../../i18n/format.ts'
import { fill, t } from '../../i18n/locale.ts'
import { ReportText } from '../../report/ReportText.tsx'
import type { Care } from '../care/careModel.ts'
import { historyTemplates as templates, historyWords as words } from './words.ts'

/** Earlier consultations, and the notes between colleagues. */
export function History({ model }: { model: Care['history'] }) {
  useEffect(() => {
    model.load()
  }, [model])
  const known = model.known.value
  return (
    <>
      {model.failure.value && <Failed failure={model.failure.value} onRetry={model.load} />}
      {!known && !model.failure.value && <Skeleton lines={3} />}
      {known && (
        <section class="stack" aria-labelledby="history-title">
          <h3 id="history-title">{t(words.title)}</h3>
          {known.consultations.length === 0 && <p class="muted">{t(words.none)}</p>}
          {known.consultations.map((each) => (
            <Earlier key={each.id} earlier={each} />
          ))}
          {!known.opened && known.consultations.some(({ own }) => !own) && <OpenForReason model={model} />}
        </section>
      )}
      {known && (
        <section class="stack" aria-labelledby="notes-title">
          <h3 id="notes-title">{t(words.notes)}</h3>
          <p class="muted small">{t(words.notesLead)}</p>
          {known.notes.map(({ id, at, by, text }) => (
            <div key={id}>
              <p class="muted small">
                {by}, {format.dateTime(at)}
              </p>
              <p class="report-text-free">{text}</p>
            </div>
          ))}
          <TextArea
            label={t(words.note)}
            value={model.note.value}
            onValue={model.write}
            maxLength={10_000}
            error={model.noteMissing.value ? t(words.noteMissing) : undefined}
          />
          <div>
            <Button variant="ghost" busy={model.busy.value} onPress={model.addNote}>
              {t(words.addNote)}
            </Button>
          </div>
        </section>
      )}
    </>
  )
}

function OpenForReason({ model }: { model: Care['history'] }) {
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        model.open()
      }}
    >
      <p class="muted small">{t(words.closed)}</p>
      <TextField
        label={t(words.reason)}
        value={model.reason.value}
        maxLength={300}
        onValue={(reason) => {
          model.reason.value = reason
          model.reasonMissing.value = false
        }}
        error={model.reasonMissing.value ? t(words.reasonMissing) : undefined}
      />
      <div>
        <Button type="submit" variant="ghost" busy={model.busy.value}>
          {t(words.open)}
        </Button>
      </div>
    </form>
  )
}

function Earlier({ earlier }: { earlier: EarlierConsultation }) {
  const { at, doctorName, specialty, outcome, own, content } = earlier
  const heading = (
    <>
      {fill(templates.summary, { day: format.date(at), who: doctorName ?? '' })}
      {specialty && ` (${t(SPECIALTY_LABELS[specialty])})`} {own && <Tag>{t(words.own)}</Tag>}{' '}
      {outcome && <Tag kind={outcome === 'emergency' ? 'danger' : 'plain'}>{t(OUTCOME_LABELS[outcome])}</Tag>}
    </>
  )
  if (!content) return <p>{heading}</p>
  return (
    <details class="earlier">
      <summary>{heading}</summary>
      <div class="stack">
        <p class="muted small">{content.question}</p>
        {content.reports.length === 0 && <p class="muted small">{t(words.noReport)}</p>}
        {content.reports.map((report) => (
          <ReportText key={report.documentId} report={report} />
        ))}
        {content.prescriptions.map(({ documentId, title }) => (
          <p key={documentId}>{title}</p>
        ))}
      </div>
    </details>
  )
}
