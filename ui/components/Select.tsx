import { t } from '../i18n/locale.ts'
import { Field, type FieldWords } from './Field.tsx'
import './Select.css'
import { words } from './words.ts'

type SelectProps<Value extends string> = FieldWords & {
  options: readonly { value: Value; label: string }[]
  value: Value | ''
  onValue: (value: Value) => void
  name?: string
  autoComplete?: 'country' | 'off'
}

/** The browser's own list: on a phone it is the one that people know. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { options, value, onValue, name, autoComplete, ...fieldWords } = props
  const onChange = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen)
    if (option) onValue(option.value)
  }
  return (
    <Field {...fieldWords}>
      {(control) => (
        <select
          class="input select"
          name={name}
          autocomplete={autoComplete}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          {...control}
        >
          {value === '' && <option value="">{t(words.choose)}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
