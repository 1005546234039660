/** How long words stay in the region: it must not grow for ever, nor lose them before they are read out. */
const STAYS_MS = 30_000

/** Puts one message into a live region as an element of its own: a reader hears additions, each once. */
export function hear(region: HTMLElement, text: string): void {
  const line = document.createElement('p')
  line.textContent = text
  region.append(line)
  setTimeout(() => line.remove(), STAYS_MS)
}
