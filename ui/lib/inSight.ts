import { computed, signal } from '@preact/signals'

const shown = signal(document.visibilityState === 'visible')
const openThere = signal(true)
document.addEventListener('visibilitychange', () => {
  shown.value = document.visibilityState === 'visible'
})

/** Whether a person can see this page now: not in a tab behind, nor in a widget that is closed. */
export const inSight = computed(() => shown.value && openThere.value)

/** Told by the insurer's page: the widget's frame lives on behind its closed door. */
export function setOpenThere(open: boolean): void {
  openThere.value = open
}

/** How many messages of the conversation on this page nobody has read yet. */
export const unreadHere = signal(0)
