import { useId } from 'preact/hooks'
import { FieldError } from '../../components/Field.tsx'
import { t } from '../../i18n/locale.ts'
import './SexField.css'
import { words } from '../signUp/words.ts'

type SexFieldProps = { value: string; onValue: (sex: 'female' | 'male') => void; error: string | undefined }

export function SexField({ value, onValue, error }: SexFieldProps) {
  const id = useId()
  return (
    <fieldset class="sex-field" aria-describedby={`${id}-error`}>
      <legend class="field-label">{t(words.sex)}</legend>
      <div class="row">
        {(['female', 'male'] as const).map((sex) => (
          <label key={sex} class="sex-option">
            <input
              type="radio"
              name="sex"
              value={sex}
              checked={value === sex}
              aria-invalid={error ? true : undefined}
              onChange={() => onValue(sex)}
            />
            {t(words[sex])}
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  )
}
