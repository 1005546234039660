import { useId, useRef } from 'preact/hooks'
import { Field } from '../../components/Field.tsx'
import { t } from '../../i18n/locale.ts'
import { useModel } from '../../lib/useModel.ts'
import type { Medicine } from './deriveMedicine.ts'
import { prescriptionWords as words } from './prescriptionWords.ts'
import { SuggestionList } from './SuggestionList.tsx'
import { createSuggestions } from './suggestionsModel.ts'

type MedicineFieldProps = {
  value: string
  error: string | undefined
  onType: (typed: string) => void
  onChoose: (medicine: Medicine) => void
}

/** A name by hand, with suggestions (WAI-ARIA APG, editable combobox with list autocomplete). */
export function MedicineField({ value, error, onType, onChoose }: MedicineFieldProps) {
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const latest = useRef(onChoose)
  latest.current = onChoose
  const model = useModel(() => createSuggestions((medicine) => latest.current(medicine)))
  const found = model.found.value
  const active = model.active.value
  const open = found.length > 0

  return (
    <div class="medicine-field">
      <Field label={t(words.medicine)} error={error}>
        {(control) => (
          <input
            ref={input}
            class="input"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={open ? listId : undefined}
            aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
            autocomplete="off"
            spellcheck={false}
            maxLength={300}
            value={value}
            onInput={({ currentTarget: { value: typed } }) => {
              onType(typed)
              model.type(typed)
            }}
            onKeyDown={(event) => {
              if (!event.isComposing && model.press(event.key, event.currentTarget.value)) event.preventDefault()
            }}
            onBlur={model.close}
            {...control}
          />
        )}
      </Field>
      {open && (
        <SuggestionList
          id={listId}
          field={input}
          medicines={found}
          active={active}
          corrected={model.corrected.value}
          snapshot={model.snapshot.value}
          onChoose={model.choose}
        />
      )}
      {model.none.value && value.trim() !== '' && <p class="small muted">{t(words.noMatch)}</p>}
    </div>
  )
}
