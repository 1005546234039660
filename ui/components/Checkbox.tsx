import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import './Checkbox.css'
import { FieldError } from './Field.tsx'

type CheckboxProps = {
  checked: boolean
  onChecked: (checked: boolean) => void
  name?: string
  error?: string | undefined
  children: ComponentChildren
}

/** A box and its sentence, all of it to press; a link within the sentence still opens. */
export function Checkbox({ checked, onChecked, name, error, children }: CheckboxProps) {
  const id = useId()
  return (
    <div>
      <label class="checkbox" for={id}>
        <input
          id={id}
          type="checkbox"
          name={name}
          checked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-error`}
          onChange={(event) => onChecked(event.currentTarget.checked)}
        />
        <span>{children}</span>
      </label>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  )
}
