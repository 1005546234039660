import { effect, signal } from '@preact/signals'

const title = signal(document.title)

/** How much came that nobody has seen, shown before the title of the tab; 0 shows nothing. */
export const titleCount = signal(0)

effect(() => {
  document.title = titleCount.value > 0 ? `(${titleCount.value}) ${title.value}` : title.value
})

export function setPageTitle(text: string): void {
  title.value = text
}
