import { ArrowLeft, Save } from 'lucide'
import { useEffect, useRef } from 'preact/hooks'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { Failed } from '../../components/Failed.tsx'
import { fill, t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { DocumentText, LINE_PX } from './DocumentText.tsx'
import { createEditor } from './editorModel.ts'
import { Preview } from './Preview.tsx'
import type { EditorStart } from './pathwaysModel.ts'
import { templates, words } from './words.ts'

/** The document, what is wrong with it and where, what could stand at the cursor, and how it will look. */
export function Editor({ start, onClose }: { start: EditorStart; onClose: () => void }) {
  const model = useModel(() => createEditor(start))
  const area = useRef<HTMLTextAreaElement>(null)
  const faults = model.faults.value
  const document = model.document.value
  useEffect(() => {
    model.load()
  }, [model])
  const goTo = (line: number) => {
    const lines = model.text.peek().split('\n')
    const from = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)
    area.current?.focus()
    area.current?.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0))
    if (area.current) area.current.scrollTop = Math.max(0, (line - 6) * LINE_PX)
  }
  return (
    <div class="pathway-editor">
      <div class="administrator-head">
        <Button variant="ghost" icon={ArrowLeft} onPress={onClose}>
          {t(words.back)}
        </Button>
        <Button icon={Save} busy={model.saving.value} disabled={faults.length > 0} onPress={model.save}>
          {t(words.save)}
        </Button>
      </div>
      {model.resumed.value && (
        <Alert kind="info" title={t(words.resumed)}>
          <Button variant="ghost" onPress={model.startAgain}>
            {t(words.startAgain)}
          </Button>
        </Alert>
      )}
      {model.saved.value !== undefined && (
        <Alert kind="ok" live="status">
          {fill(templates.saved, { version: model.saved.value })}
        </Alert>
      )}
      {model.failure.value && <Failed failure={model.failure.value} />}
      <div class="pathway-editor-panes">
        <DocumentText model={model} area={area} />
        <div class="stack">
          <section aria-label={t(words.checks)} role="status">
            {faults.length === 0 ? (
              <p class="pathway-fine">{t(words.fine)}</p>
            ) : (
              <ul class="pathway-faults">
                {faults.slice(0, FAULTS_SHOWN).map((fault) => (
                  <li key={`${fault.line}${fault.path}${fault.message.en}`}>
                    <button type="button" onClick={() => goTo(fault.line)}>
                      <strong>{fill(templates.line, { line: fault.line })}</strong>{' '}
                      {fault.path !== '' && <code>{fault.path}</code>} {t(fault.message)}
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </section>
          {document ? <Preview key={document.id} document={document} /> : <p class="muted">{t(words.noPreview)}</p>}
        </div>
      </div>
    </div>
  )
}

const FAULTS_SHOWN = 12
