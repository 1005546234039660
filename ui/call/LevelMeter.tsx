import { fill, t } from '../i18n/locale.ts'
import { templates, words } from './callWords.ts'
import type { Level } from './level.ts'

/** From here on a voice was heard, on the scale of the meter. */
const HEARD_FROM = 0.35

/** A bar that follows the voice, with the peak held, and the verdict in words. */
export function LevelMeter({ level }: { level: Level | undefined }) {
  const now = level?.level.value ?? 0
  const peak = level?.peak.value ?? 0
  const percent = Math.round(peak * 100)
  const heard = peak >= HEARD_FROM
  return (
    <div class="call-level">
      <span class="small">{t(words.level)}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: a native meter shows no held peak */}
      <div
        class="call-level-bar"
        role="meter"
        aria-label={t(words.level)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={fill(templates.percent, { value: percent })}
      >
        <i style={{ inlineSize: `${now * 100}%` }} />
        <b style={{ insetInlineStart: `${percent}%` }} />
      </div>
      <span class="small muted">{t(heard ? words.heard : words.speak)}</span>
    </div>
  )
}
