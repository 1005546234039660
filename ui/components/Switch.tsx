import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import './Switch.css'

type SwitchProps = {
  label: string
  hint: string
  on: boolean
  busy?: boolean
  onPress: () => void
  /** What stands in its way, read out when it appears. */
  children?: ComponentChildren
}

/** On or off, at once. A press asks; whether it is on is what came of it, not what was pressed. */
export function Switch({ label, hint, on, busy = false, onPress, children }: SwitchProps) {
  const id = useId()
  return (
    <div>
      <button
        type="button"
        class="switch"
        role="switch"
        aria-checked={on}
        aria-labelledby={id}
        aria-describedby={`${id}-hint`}
        aria-busy={busy || undefined}
        onClick={onPress}
      >
        <span id={id} class="switch-label">
          {label}
        </span>
        <span id={`${id}-hint`} class="switch-hint">
          {hint}
        </span>
        <span class="switch-track" aria-hidden="true" />
      </button>
      <div role="status">{children}</div>
    </div>
  )
}
