import { useRef } from 'preact/hooks'
import { t } from '../i18n/locale.ts'
import { shapeTypedDate } from '../lib/typedDate.ts'
import { TextField } from './TextField.tsx'
import { words } from './words.ts'

type DateFieldProps = {
  label: string
  /** What was typed; `parseTypedDate` (lib/typedDate.ts) makes a day of it when the form is sent. */
  typed: string
  onTyped: (typed: string) => void
  onBlur?: () => void
  error?: string | undefined
  optional?: boolean | 'silent'
  name?: string
  id?: string
  /** A birth date has another example than a day of now. */
  birth?: boolean
  /** `bday` where it is the birth date of whoever types. */
  autoComplete?: 'bday' | 'off'
}

/** A date typed as people write it. No calendar: nobody finds 1978 in one. */
export function DateField({ typed, onTyped, birth = false, autoComplete = 'off', ...field }: DateFieldProps) {
  const before = useRef(typed)
  const onValue = (value: string) => {
    const shaped = shapeTypedDate(value, before.current)
    before.current = shaped
    onTyped(shaped)
  }
  return (
    <TextField
      {...field}
      hint={t(birth ? words.birthDateHint : words.dateHint)}
      value={typed}
      onValue={onValue}
      inputMode="numeric"
      autoComplete={autoComplete}
    />
  )
}
