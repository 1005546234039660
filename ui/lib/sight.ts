import { signal } from '@preact/signals'

const look = () => document.visibilityState === 'visible' && document.hasFocus()

/** Whether the page is before somebody's eyes: not in another tab, not behind another window. */
export const inSight = signal(look())

const seen = () => {
  inSight.value = look()
}
for (const name of ['focus', 'blur', 'pageshow']) addEventListener(name, seen)
document.addEventListener('visibilitychange', seen)
