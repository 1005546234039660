import { written } from '../../../domain/report/sections.ts'
import { Button, LinkButton } from '../../components/Button.tsx'
import { Choices } from '../../components/Choices.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Form } from '../../components/Form.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { TextField } from '../../components/TextField.tsx'
import { fill, t } from '../../i18n/locale.ts'
import type { ReportModel } from '../report/reportModel.ts'
import type { TextsModel } from './textsModel.ts'
import { textsTemplates as templates, textsWords as words } from './words.ts'

/** What the doctor keeps, and one more. */
export function TextsDialog({ model, report }: { model: TextsModel; report: ReportModel }) {
  return (
    <Dialog
      open={model.open.value}
      title={t(words.title)}
      onClose={model.hide}
      actions={
        <Button variant="ghost" onPress={model.hide}>
          {t(words.close)}
        </Button>
      }
    >
      <p class="muted">{t(words.lead)}</p>
      {model.all.value.length === 0 && <p>{t(words.none)}</p>}
      <ul class="stack">
        {model.all.value.map((each) => (
          <li key={each.id} class="row">
            <span>
              <strong>{each.name}</strong> <small class="muted">{t(words[each.kind])}</small>
            </span>
            <LinkButton onPress={() => model.start(each)}>
              <span aria-hidden="true">{t(words.edit)}</span>
              <span class="visually-hidden">{fill(templates.edit, each)}</span>
            </LinkButton>
            <LinkButton onPress={() => model.remove(each.id)}>
              <span aria-hidden="true">{t(words.remove)}</span>
              <span class="visually-hidden">{fill(templates.remove, each)}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
      <TextForm model={model} report={report} />
    </Dialog>
  )
}

function TextForm({ model, report }: { model: TextsModel; report: ReportModel }) {
  const tried = model.tried.value
  const sections = written(report.sections.value)
  const empty = Object.keys(sections).length === 0
  return (
    <Form class="stack" onSubmit={() => model.save(sections)}>
      <Choices
        label={t(words.kind)}
        options={[
          { value: 'quick', label: t(words.quick) },
          { value: 'template', label: t(words.template) },
        ]}
        value={model.kind.value}
        onChoose={(kind) => {
          model.kind.value = kind
        }}
        error={tried && model.kind.value === 'template' && empty ? t(words.reportEmpty) : undefined}
      />
      <TextField
        label={t(words.name)}
        value={model.name.value}
        maxLength={80}
        onValue={(name) => {
          model.name.value = name
        }}
        error={tried && model.name.value.trim() === '' ? t(words.nameMissing) : undefined}
      />
      {model.kind.value === 'quick' ? (
        <TextArea
          label={t(words.text)}
          value={model.text.value}
          maxLength={10_000}
          onValue={(text) => {
            model.text.value = text
          }}
          error={tried && model.text.value.trim() === '' ? t(words.textMissing) : undefined}
        />
      ) : (
        <p class="muted small">{t(words.fromReport)}</p>
      )}
      {model.failure.value && <Failed failure={model.failure.value} />}
      <div class="row">
        <Button type="submit" busy={model.busy.value}>
          {t(words.save)}
        </Button>
        {model.id.value !== undefined && (
          <Button variant="ghost" onPress={() => model.start()}>
            {t(words.cancel)}
          </Button>
        )}
      </div>
    </Form>
  )
}
