import { CircleAlert } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { t } from '../i18n/locale.ts'
import { Icon } from './Icon.tsx'
import './Field.css'
import { words } from './words.ts'

/** What ties a control to the words around it. */
export type ControlProps = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  required: boolean
}

export type FieldWords = {
  label: string
  hint?: string | undefined
  /** Says what to do; stands under the control, which is marked invalid. */
  error?: string | undefined
  /** `silent` where that goes without saying: a search, a filter. */
  optional?: boolean | 'silent'
}

type FieldProps = FieldWords & { id?: string; children: (control: ControlProps) => ComponentChildren }

/** A label, its control, a hint and an error: the control is the child, given what ties them together. */
export function Field({ label, hint, error, optional = false, id, children }: FieldProps) {
  const ownId = useId()
  const controlId = id ?? ownId
  const described = [hint && `${controlId}-hint`, error && `${controlId}-error`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label class="field-label" for={controlId}>
        {label}
        {optional === true && <span class="field-optional"> ({t(words.optional)})</span>}
      </label>
      {hint && (
        <span class="field-hint" id={`${controlId}-hint`}>
          {hint}
        </span>
      )}
      {children({
        id: controlId,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        required: !optional,
      })}
      <FieldError id={`${controlId}-error`} error={error} />
    </div>
  )
}

/** Always there, so that an error that appears is read out. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  return (
    <span id={id} aria-live="polite" class="field-error">
      {error && <Icon node={CircleAlert} size={16} />}
      {error && <span>{error}</span>}
    </span>
  )
}
