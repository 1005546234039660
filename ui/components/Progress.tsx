import { fill } from '../i18n/locale.ts'
import './Progress.css'
import { templates } from './words.ts'

/** « étape 3 sur 8 », for a subtitle; the line under the bar draws the same. */
export const stepText = (step: number, total: number): string => fill(templates.step, { step, total })

type ProgressProps =
  | { step: number; total: number }
  /** Share done, 0 to 1, of what the label names. */
  | { share: number; label: string }

export function Progress(props: ProgressProps) {
  const share = 'share' in props ? props.share : props.step / props.total
  const text = 'share' in props ? props.label : stepText(props.step, props.total)
  return (
    <div
      class="progress"
      role="progressbar"
      aria-label={text}
      aria-valuetext={'share' in props ? `${Math.round(share * 100)} %` : text}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
    >
      <div class="progress-done" style={{ transform: `scaleX(${share})` }} />
    </div>
  )
}
