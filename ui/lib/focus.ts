const FOCUSABLE = 'a[href],button,input,select,textarea,[tabindex]'

/** Puts the focus on a heading, field or region after the next paint; makes it focusable when it is not by nature. */
export function focusOn(element: HTMLElement | null | undefined): void {
  if (!element) return
  requestAnimationFrame(() => {
    if (!element.isConnected) return
    if (!element.matches(FOCUSABLE)) element.tabIndex = -1
    element.focus()
  })
}

/** After a refused form: the first field with an error, in the order of the page. */
export function focusFirstError(within: HTMLElement | null | undefined): void {
  requestAnimationFrame(() => {
    const field = within?.querySelector('[aria-invalid="true"]')
    if (field instanceof HTMLElement) field.focus()
  })
}
