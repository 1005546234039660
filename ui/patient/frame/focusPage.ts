import { focusOn } from '../../lib/focus.ts'

/**
 * After a change of page the reading starts at its heading, as after a load; but for a page that already put the focus
 * where it belongs. The router does not call for the page that a visit begins with: that one is the browser's.
 */
export function focusPage(): void {
  if (document.activeElement !== document.body && document.activeElement?.closest('main')) return
  scrollTo(0, 0)
  focusOn(document.querySelector('h1'))
}
