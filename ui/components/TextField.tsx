import type { InputHTMLAttributes } from 'preact'
import { Field, type FieldWords } from './Field.tsx'

type TextFieldProps = FieldWords & {
  value: string
  onValue: (value: string) => void
  onBlur?: () => void
  id?: string
  name?: string
  type?: 'text' | 'email' | 'tel' | 'search'
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'search'
  autoComplete?: InputHTMLAttributes['autocomplete']
  autoCapitalize?: 'off' | 'words' | 'characters' | 'sentences'
  maxLength?: number
  placeholder?: string
  /** Stands beside the field: « kg », « cm ». */
  unit?: string
}

/** One line of text. The browser's own validation stays off (`noValidate` on the form): our words, our place. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, optional, id, value, onValue, onBlur, unit, ...input } = props
  return (
    <Field
      label={unit === undefined ? label : `${label} (${unit})`}
      hint={hint}
      error={error}
      optional={optional ?? (input.type === 'search' && 'silent')}
      {...(id === undefined ? {} : { id })}
    >
      {(control) => {
        const field = (
          <input
            class="input"
            type={input.type ?? 'text'}
            list={undefined}
            name={input.name}
            inputMode={input.inputMode}
            autocomplete={input.autoComplete}
            autocapitalize={input.autoCapitalize}
            maxLength={input.maxLength}
            placeholder={input.placeholder}
            value={value}
            onInput={(event) => onValue(event.currentTarget.value)}
            onBlur={onBlur}
            {...control}
          />
        )
        if (unit === undefined) return field
        return (
          <span class="input-unit">
            {field}
            <span aria-hidden="true">{unit}</span>
          </span>
        )
      }}
    </Field>
  )
}
