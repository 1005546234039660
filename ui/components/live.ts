const regions = new Map<'polite' | 'assertive', HTMLElement>()

/** The two regions that screen readers watch. Made at the start: one made together with its first words stays silent. */
export function mountLiveRegions(): void {
  for (const kind of ['polite', 'assertive'] as const) {
    if (regions.has(kind)) continue
    const region = document.createElement('div')
    region.className = 'visually-hidden'
    region.setAttribute('aria-live', kind)
    region.setAttribute('role', kind === 'polite' ? 'status' : 'alert')
    document.body.appendChild(region)
    regions.set(kind, region)
  }
}

/** Reads words out to who listens to the page. `assertive` interrupts: for danger alone. */
export function announce(text: string, kind: 'polite' | 'assertive' = 'polite'): void {
  const region = regions.get(kind)
  if (!region) return
  region.textContent = ''
  // The same words twice are a change only when there was nothing between.
  setTimeout(() => {
    region.textContent = text
  }, 50)
}
