import { Check, type IconNode } from 'lucide'
import { useId } from 'preact/hooks'
import { classes } from './classes.ts'
import './Choices.css'
import { FieldError } from './Field.tsx'
import { Icon } from './Icon.tsx'

export type Choice<Value extends string> = { value: Value; label: string; hint?: string; icon?: IconNode }

type ChoicesProps<Value extends string> = {
  label: string
  options: readonly Choice<Value>[]
  value?: Value | undefined
  onChoose: (value: Value) => void
  /** Read out only: the question stands above as a bubble. */
  labelHidden?: boolean
  /** One under the other, for long answers. */
  column?: boolean
  disabled?: boolean
  error?: string | undefined
}

/** Quick replies: a press answers. Plain buttons, each a stop of the Tab key, the chosen one pressed. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { label, options, value, onChoose, labelHidden, column, disabled, error } = props
  const id = useId()
  return (
    <div>
      <fieldset class={classes('choices', column && 'choices--column')} aria-describedby={`${id}-error`}>
        <legend class={labelHidden ? 'visually-hidden' : 'choices-label'}>{label}</legend>
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            class="choice"
            aria-pressed={value === option.value}
            aria-invalid={error ? true : undefined}
            disabled={disabled}
            onClick={() => onChoose(option.value)}
          >
            {value === option.value ? (
              <Icon node={Check} size={18} />
            ) : (
              option.icon && <Icon node={option.icon} size={18} />
            )}
            <span>
              {option.label}
              {option.hint && <small>{option.hint}</small>}
            </span>
          </button>
        ))}
      </fieldset>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  )
}
