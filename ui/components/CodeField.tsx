import { useRef } from 'preact/hooks'
import './CodeField.css'
import { Field, type FieldWords } from './Field.tsx'

const CODE_DIGITS = 6

type CodeFieldProps = FieldWords & {
  value: string
  onValue: (code: string) => void
  /** Called once when the sixth digit is there, typed, pasted or filled in by the phone. */
  onComplete: (code: string) => void
  disabled?: boolean
}

/** The six digits of a mail: one field, so that pasting and the phone's own filling work. */
export function CodeField({ value, onValue, onComplete, disabled, ...words }: CodeFieldProps) {
  const complete = useRef('')
  const onInput = (typed: string) => {
    const code = typed.replace(/\D/g, '').slice(0, CODE_DIGITS)
    onValue(code)
    if (code.length === CODE_DIGITS && code !== complete.current) onComplete(code)
    complete.current = code
  }
  return (
    <Field {...words}>
      {(control) => (
        <input
          class="input code-field"
          type="text"
          inputMode="numeric"
          autocomplete="one-time-code"
          pattern="[0-9]*"
          // Longer than a code: « 123 456 » is pasted with its space.
          maxLength={12}
          value={value}
          disabled={disabled}
          onInput={(event) => {
            onInput(event.currentTarget.value)
            event.currentTarget.value = event.currentTarget.value.replace(/\D/g, '').slice(0, CODE_DIGITS)
          }}
          {...control}
        />
      )}
    </Field>
  )
}
