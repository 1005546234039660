import { useSignal } from '@preact/signals'
import { ArrowLeft, Save } from 'lucide'
import { useRef } from 'preact/hooks'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'
import { Failed } from '../../components/Failed.tsx'
import { Field } from '../../components/Field.tsx'
import { fill, t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import { completionAt, insertion } from './deriveCompletion.ts'
import { createEditor, type EditorModel } from './editorModel.ts'
import { Preview } from './Preview.tsx'
import type { EditorStart } from './pathwaysModel.ts'
import { templates, words } from './words.ts'

/** The document, what is wrong with it and where, what could stand at the cursor, and how it will look. */
export function Editor({ start, onClose }: { start: EditorStart; onClose: () => void }) {
  const model = useModel(() => createEditor(start))
  const area = useRef<HTMLTextAreaElement>(null)
  const faults = model.faults.value
  const document = model.document.value
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
      {model.saved.value !== undefined && (
        <Alert kind="ok" live="status">
          {fill(templates.saved, { version: model.saved.value })}
        </Alert>
      )}
      {model.failure.value && <Failed failure={model.failure.value} />}
      <div class="pathway-editor-panes">
        <Text model={model} area={area} />
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

/** The height of a line of the text, in CSS pixels (Pathways.css). */
const LINE_PX = 20
const FAULTS_SHOWN = 12

/** The text with its line numbers, and what its shape allows where the cursor stands. */
function Text({ model, area }: { model: EditorModel; area: { current: HTMLTextAreaElement | null } }) {
  const cursor = useSignal(0)
  const gutter = useRef<HTMLPreElement>(null)
  const text = model.text.value
  const offers = completionAt(text, cursor.value)
  const follow = () => {
    cursor.value = area.current?.selectionStart ?? 0
  }
  return (
    <div class="stack">
      <Field label={t(words.document)} hint={t(words.documentHint)}>
        {(control) => (
          <div class="pathway-text">
            <pre aria-hidden="true" ref={gutter}>
              {text
                .split('\n')
                .map((_, at) => at + 1)
                .join('\n')}
            </pre>
            <textarea
              ref={area}
              spellcheck={false}
              autocapitalize="off"
              wrap="off"
              value={text}
              onInput={(event) => {
                model.type(event.currentTarget.value)
                follow()
              }}
              onClick={follow}
              onKeyUp={follow}
              onScroll={(event) => {
                if (gutter.current) gutter.current.scrollTop = event.currentTarget.scrollTop
              }}
              {...control}
              required={undefined}
            />
          </div>
        )}
      </Field>
      {offers.length > 0 && (
        <div class="row pathway-offers">
          <span class="small muted">{t(words.offers)}</span>
          {offers.slice(0, 8).map((offer) => (
            <button
              key={offer.label}
              type="button"
              onClick={() => {
                const next = insertion(text, cursor.peek(), offer)
                model.type(next.text)
                cursor.value = next.cursor
                requestAnimationFrame(() => {
                  area.current?.focus()
                  area.current?.setSelectionRange(next.cursor, next.cursor)
                })
              }}
            >
              {offer.label}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
