import { useSignal } from '@preact/signals'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { Field } from '../../components/Field.tsx'
import { announce } from '../../components/live.ts'
import { fill, t } from '../../i18n/locale.ts'
import type { CompletionModel } from './completionModel.ts'
import type { Offer } from './deriveCompletion.ts'
import './DocumentText.css'
import type { EditorModel } from './editorModel.ts'
import { templates, words } from './words.ts'

type DocumentTextProps = { model: EditorModel; area: { current: HTMLTextAreaElement | null } }

/** The height of a line of the text, in CSS pixels (DocumentText.css). */
export const LINE_PX = 20

/** The text with its line numbers; what its shape allows at the cursor, as a list that the keyboard goes through. */
export function DocumentText({ model, area }: DocumentTextProps) {
  const { completion } = model
  const gutter = useRef<HTMLPreElement>(null)
  const scrolled = useSignal({ top: 0, left: 0 })
  const id = useId()
  const text = model.text.value
  const open = completion.isOpen.value
  const active = completion.active.value
  const cursor = () => area.current?.selectionStart ?? 0

  const put = (offer: Offer) => {
    const field = area.current
    if (!field) return
    const { from, to, by, cursor: at } = completion.replacement(offer)
    field.setRangeText(by, from, to)
    field.setSelectionRange(at, at)
    model.type(field.value)
    completion.moved(at)
    completion.close()
    field.focus()
  }
  /** Whoever opens a list sees where it stands. */
  const reveal = () => {
    const field = area.current
    if (!field) return
    const top = (field.value.slice(0, cursor()).split('\n').length - 1) * LINE_PX
    if (top < field.scrollTop || top > field.scrollTop + field.clientHeight - 3 * LINE_PX)
      field.scrollTop = Math.max(0, top - 6 * LINE_PX)
  }
  const ask = () => {
    area.current?.focus()
    completion.moved(cursor())
    reveal()
    if (completion.ask()) announce(fill(templates.offers, { count: completion.offers.peek().length }))
    else announce(t(words.noOffers))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const meant = completion.press(event)
    if (meant === undefined) return
    event.preventDefault()
    if (meant === 'ask') ask()
    else if (meant !== 'done') put(meant)
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
            <div class="pathway-writing">
              <textarea
                ref={area}
                spellcheck={false}
                autocapitalize="off"
                wrap="off"
                value={text}
                aria-autocomplete="list"
                aria-controls={open ? `${id}-offers` : undefined}
                aria-activedescendant={open && active !== undefined ? `${id}-${active}` : undefined}
                onInput={(event) => {
                  model.type(event.currentTarget.value)
                  completion.typed(cursor())
                }}
                onKeyDown={onKeyDown}
                onClick={() => completion.moved(cursor())}
                onKeyUp={() => completion.moved(cursor())}
                onBlur={completion.close}
                onScroll={(event) => {
                  const { scrollTop, scrollLeft } = event.currentTarget
                  if (gutter.current) gutter.current.scrollTop = scrollTop
                  scrolled.value = { top: scrollTop, left: scrollLeft }
                }}
                {...control}
                required={undefined}
              />
              {open && <Offers id={id} completion={completion} area={area} scrolled={scrolled.value} onPut={put} />}
            </div>
          </div>
        )}
      </Field>
      <Here completion={completion} onAsk={ask} />
    </div>
  )
}

type OffersProps = {
  id: string
  completion: CompletionModel
  area: DocumentTextProps['area']
  scrolled: { top: number; left: number }
  onPut: (offer: Offer) => void
}

/** Under the word that is being written. */
function Offers({ id, completion, area, scrolled, onPut }: OffersProps) {
  const list = useRef<HTMLDivElement>(null)
  const active = completion.active.value
  const before = (area.current?.value ?? '').slice(0, completion.cursor.value).split('\n')
  const top = before.length * LINE_PX - scrolled.top
  const left = before.at(-1)?.length ?? 0
  const room = area.current?.clientHeight ?? 0
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div
      id={`${id}-offers`}
      ref={list}
      role="listbox"
      aria-label={t(words.offers)}
      class="pathway-offers"
      style={{
        // Above the line where there is no room under it.
        ...(top > room / 2 ? { bottom: `${room - top + LINE_PX + 8}px` } : { top: `${top + 12}px` }),
        left: `max(0px, min(calc(${left}ch - ${scrolled.left}px), calc(100% - 21rem)))`,
      }}
    >
      {completion.offers.value.map((offer, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text keeps the focus, and hears the keys for it
        <div
          key={offer.label}
          id={`${id}-${at}`}
          role="option"
          // The focus itself stays in the text (aria-activedescendant).
          tabIndex={-1}
          aria-selected={at === active}
          // The text keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPut(offer)}
        >
          <code>{offer.label}</code>
          {offer.help && <span>{t(offer.help)}</span>}
        </div>
      ))}
    </div>
  )
}

/** What the place at the cursor is for, and the way to the list for who presses rather than types. */
function Here({ completion, onAsk }: { completion: CompletionModel; onAsk: () => void }) {
  const here = completion.help.value
  return (
    <div class="pathway-here">
      <p>
        {here ? (
          <>
            <code>{here.path.join('.')}</code> {t(here.help)}
          </>
        ) : (
          t(words.nowhere)
        )}
      </p>
      <button type="button" class="link-button" onMouseDown={(event) => event.preventDefault()} onClick={onAsk}>
        {t(words.ask)}
      </button>
    </div>
  )
}
