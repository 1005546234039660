import { computed, signal } from '@preact/signals'

/** Whether the page is drawn at all; one that is not may be frozen at any moment. */
export const pageVisible = signal(document.visibilityState === 'visible')

const focused = signal(document.hasFocus())

/** Whether the frame that this page may stand in is shown. The page around it says so: a hidden frame can keep the focus. */
export const frameShown = signal(true)

/** Whether the page is before somebody's eyes: not in another tab, not behind another window, not in a closed widget. */
export const inSight = computed(() => pageVisible.value && focused.value && frameShown.value)

const seen = () => {
  pageVisible.value = document.visibilityState === 'visible'
  focused.value = document.hasFocus()
}
for (const name of ['focus', 'blur', 'pageshow']) addEventListener(name, seen)
document.addEventListener('visibilitychange', seen)
