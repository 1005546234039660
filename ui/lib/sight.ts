import { signal } from '@preact/signals'

const look = () => document.visibilityState === 'visible' && document.hasFocus()

/** Whether the page is drawn at all; one that is not may be frozen at any moment. */
export const pageVisible = signal(document.visibilityState === 'visible')

/** Whether the page is before somebody's eyes: not in another tab, not behind another window. */
export const inSight = signal(look())

const seen = () => {
  pageVisible.value = document.visibilityState === 'visible'
  inSight.value = look()
}
for (const name of ['focus', 'blur', 'pageshow']) addEventListener(name, seen)
document.addEventListener('visibilitychange', seen)
