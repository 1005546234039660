import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { fill, t } from '../../i18n/locale.ts'
import { type Medicine, snapshotDay } from './deriveMedicine.ts'
import { type ListPlace, placeOfList } from './deriveSuggestions.ts'
import { MedicineSummary } from './MedicineSummary.tsx'
import { prescriptionTemplates as templates, prescriptionWords as words } from './prescriptionWords.ts'

type SuggestionListProps = {
  id: string
  /** The field that it belongs to and stands beside. */
  field: RefObject<HTMLInputElement | null>
  medicines: readonly Medicine[]
  active: number
  /** What was looked for instead of a misspelt text. */
  corrected: string | undefined
  snapshot: string | undefined
  onChoose: (medicine: Medicine) => void
}

/** Stands over all panes, as wide as its field: within a pane that scrolls it would be cut. */
export function SuggestionList(props: SuggestionListProps) {
  const { id, field, medicines, active, corrected, snapshot, onChoose } = props
  const list = useRef<HTMLDivElement>(null)
  const place = useSignal<ListPlace | undefined>(undefined)

  useLayoutEffect(() => {
    const ended = new AbortController()
    const follow = () => {
      const anchor = field.current?.getBoundingClientRect()
      if (anchor) place.value = placeOfList(anchor, visualViewport?.height ?? innerHeight)
    }
    follow()
    for (const [target, event] of [
      [document, 'scroll'],
      [window, 'resize'],
      [visualViewport, 'resize'],
    ] as const)
      target?.addEventListener(event, follow, { capture: true, passive: true, signal: ended.signal })
    return () => ended.abort()
  }, [field, place])

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])

  return (
    <div ref={list} class="medicine-list" style={place.value && styleOf(place.value)}>
      {corrected !== undefined && <p class="medicine-note">{fill(templates.corrected, { text: corrected })}</p>}
      <div class="medicine-options" id={id} role="listbox" tabIndex={-1} aria-label={t(words.medicine)}>
        {medicines.map((medicine, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the combobox
          <div
            key={medicine.cis}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            aria-disabled={!medicine.prescribable || undefined}
            class="medicine-option"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(medicine)}
          >
            <MedicineSummary medicine={medicine} />
          </div>
        ))}
      </div>
      {snapshot !== undefined && (
        <p class="medicine-note">{fill(templates.snapshot, { day: snapshotDay(snapshot) })}</p>
      )}
    </div>
  )
}

const styleOf = (place: ListPlace) =>
  Object.fromEntries(Object.entries(place).map(([side, pixels]) => [side, `${pixels}px`]))
