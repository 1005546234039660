import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { classes } from './classes.ts'
import { Field, type FieldWords } from './Field.tsx'
import { announce } from './live.ts'
import './TextArea.css'

type Count = {
  /** What stands under the field, on each key: « 88/100 caractères minimum ». */
  text: string
  /** Whether the rule is met. */
  met: boolean
  /** Read out once the person pauses; not on each key. */
  verdict: string
}

type TextAreaProps = FieldWords & {
  value: string
  onValue: (value: string) => void
  count?: Count
  /** For a composer: starts at one line, and the label is only read out. */
  compact?: boolean
  placeholder?: string
  maxLength?: number
  id?: string
  /** Enter sends, Shift+Enter makes a line; only on devices with a keyboard. */
  onEnter?: () => void
}

const PAUSE_MS = 1200
const GROWS_BY_ITSELF = CSS.supports('field-sizing', 'content')

export function TextArea(props: TextAreaProps) {
  const {
    label,
    hint,
    error,
    optional = false,
    value,
    onValue,
    count,
    compact,
    placeholder,
    maxLength,
    id,
    onEnter,
  } = props
  const area = useRef<HTMLTextAreaElement>(null)
  const verdict = count?.verdict
  const touched = value !== ''

  useLayoutEffect(() => {
    if (GROWS_BY_ITSELF || !area.current) return
    area.current.style.height = 'auto'
    area.current.style.height = `${area.current.scrollHeight + 3}px`
  }, [value])

  useEffect(() => {
    if (verdict === undefined || !touched) return
    const timer = setTimeout(() => announce(verdict), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [verdict, touched])

  const onKeyDown = (event: KeyboardEvent) => {
    const sends = onEnter && event.key === 'Enter' && !event.shiftKey && !event.isComposing
    if (!sends || !matchMedia('(hover: hover)').matches) return
    event.preventDefault()
    onEnter()
  }

  return (
    <Field label={label} hint={hint} error={error} optional={optional} {...(id === undefined ? {} : { id })}>
      {(control) => (
        <>
          <textarea
            ref={area}
            class={classes('input text-area', compact && 'text-area--line')}
            rows={compact ? 1 : 3}
            value={value}
            placeholder={placeholder}
            maxLength={maxLength}
            onInput={(event) => onValue(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            {...control}
          />
          {count && <span class={classes('text-count', count.met && 'text-count--met')}>{count.text}</span>}
        </>
      )}
    </Field>
  )
}
