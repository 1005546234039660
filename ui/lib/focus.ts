const FOCUSABLE = 'a[href],button,input,select,textarea,[tabindex]'

/** Puts the focus there at once; makes it focusable when it is not by nature. Answers whether it took it. */
export function focusNow(element: HTMLElement): boolean {
  if (!element.matches(FOCUSABLE)) element.tabIndex = -1
  element.focus()
  return document.activeElement === element
}

/** Puts the focus on a heading, field or region after the next paint. */
export function focusOn(element: HTMLElement | null | undefined): void {
  if (!element) return
  requestAnimationFrame(() => {
    if (element.isConnected) focusNow(element)
  })
}

/** After a refused form: the first field with an error, in the order of the page. */
export function focusFirstError(within: HTMLElement | null | undefined): void {
  requestAnimationFrame(() => {
    const field = within?.querySelector('[aria-invalid="true"]')
    if (field instanceof HTMLElement) field.focus()
  })
}
