import { useRef } from 'preact/hooks'
import { OUTCOMES } from '../../../domain/consultation/outcome.ts'
import { REQUIRED_SECTIONS, SECTION_LABELS, SECTIONS, written } from '../../../domain/report/sections.ts'
import { OUTCOME_LABELS } from '../../../domain/words/outcomes.ts'
import { Button } from '../../components/Button.tsx'
import { Choices } from '../../components/Choices.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Failed } from '../../components/Failed.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { fill, t } from '../../i18n/locale.ts'
import { focusFirstError } from '../../lib/focus.ts'
import { ReportText } from '../../report/ReportText.tsx'
import { TextsBar } from '../texts/TextsBar.tsx'
import type { ReportModel } from './reportModel.ts'
import { sectionHints, reportTemplates as templates, reportWords as words } from './reportWords.ts'

export function ReportEditor({ model }: { model: ReportModel }) {
  const form = useRef<HTMLDivElement>(null)
  const faults = model.faults.value
  const errors = model.errors.value
  return (
    <div
      class="stack"
      ref={form}
      onFocusIn={({ target }) => {
        const section = SECTIONS.find((known) => target instanceof HTMLElement && target.id === `report-${known}`)
        if (section) model.writing.value = section
      }}
    >
      <p class="muted small">{t(words.kept)}</p>
      <TextsBar report={model} />
      {SECTIONS.map((section) => (
        <TextArea
          key={section}
          id={`report-${section}`}
          label={t(SECTION_LABELS[section])}
          hint={t(sectionHints[section])}
          optional={!REQUIRED_SECTIONS.includes(section)}
          value={model.sections.value[section]}
          onValue={(text) => model.type(section, text)}
          maxLength={10_000}
          error={
            faults.has(`sections.${section}`)
              ? fill(templates.write, { section: t(SECTION_LABELS[section]) })
              : errors[`sections.${section}`]
          }
        />
      ))}
      <Choices
        label={t(words.outcome)}
        options={OUTCOMES.map((value) => ({ value, label: t(OUTCOME_LABELS[value]) }))}
        value={model.outcome.value}
        onChoose={model.conclude}
        error={faults.has('outcome') ? t(words.outcomeMissing) : errors['outcome']}
      />
      {model.failure.value && <Failed failure={model.failure.value} />}
      <Button
        wide
        variant="ghost"
        onPress={() => {
          if (!model.ask()) focusFirstError(form.current)
        }}
      >
        {t(words.review)}
      </Button>
      <Dialog
        open={model.confirming.value}
        title={t(words.preview)}
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
        <ReportText
          report={{
            amends: null,
            publishedAt: null,
            doctor: null,
            text: '',
            sections: written(model.sections.value),
            outcome: model.outcome.value ?? null,
            prescriptions: [],
          }}
        />
        <p>{t(words.publishLead)}</p>
      </Dialog>
    </div>
  )
}
