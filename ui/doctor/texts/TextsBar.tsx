import { useEffect } from 'preact/hooks'
import { LinkButton } from '../../components/Button.tsx'
import { Select } from '../../components/Select.tsx'
import { t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import type { ReportModel } from '../report/reportModel.ts'
import { insertText } from './insertText.ts'
import { TextsDialog } from './TextsDialog.tsx'
import { createTexts } from './textsModel.ts'
import { textsWords as words } from './words.ts'

/** The doctor's own words at hand, above the report. */
export function TextsBar({ report }: { report: ReportModel }) {
  const model = useModel(createTexts)
  useEffect(() => {
    model.load()
  }, [model])
  const optionsOf = (texts: typeof model.all.value) => texts.map(({ id, name }) => ({ value: id, label: name }))
  const insert = (id: string) => {
    const added = model.all.peek().find((each) => each.id === id)?.text
    const section = report.writing.peek()
    const area = document.getElementById(`report-${section}`)
    if (added === undefined || !(area instanceof HTMLTextAreaElement)) return
    const { text, cursor } = insertText(area.value, added, area.selectionStart, area.selectionEnd)
    report.type(section, text)
    requestAnimationFrame(() => {
      area.focus()
      area.setSelectionRange(cursor, cursor)
    })
  }
  return (
    <div class="stack">
      {model.templates.value.length > 0 && (
        <Select
          label={t(words.useTemplate)}
          optional
          options={optionsOf(model.templates.value)}
          value=""
          onValue={(id) => report.use(model.all.peek().find((each) => each.id === id)?.sections ?? {})}
        />
      )}
      {model.quick.value.length > 0 && (
        <Select label={t(words.useQuick)} optional options={optionsOf(model.quick.value)} value="" onValue={insert} />
      )}
      <div>
        <LinkButton onPress={model.show}>{t(words.manage)}</LinkButton>
      </div>
      <TextsDialog model={model} report={report} />
    </div>
  )
}
