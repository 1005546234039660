import { computed, effect, signal } from '@preact/signals'
import { titleCount } from '../lib/pageTitle.ts'
import { settings } from './settings.ts'

/** How much came unseen, by what it belongs to: a consultation, the queue. */
const unseen = signal<Readonly<Record<string, number>>>({})
/** All that came unseen. */
export const unseenTotal = computed(() => Object.values(unseen.value).reduce((sum, count) => sum + count, 0))

export function countUnseen(source: string, count: number): void {
  if ((unseen.peek()[source] ?? 0) !== count) unseen.value = { ...unseen.peek(), [source]: count }
}

// The same number in the title of the tab, and on the icon of an installed app where the system shows one.
effect(() => {
  const count = settings.value.title ? unseenTotal.value : 0
  titleCount.value = count
  if (!('setAppBadge' in navigator)) return
  const shown = count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge()
  shown.catch(() => undefined)
})
