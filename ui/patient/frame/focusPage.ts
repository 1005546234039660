import { focusOn } from '../../lib/focus.ts'

let visited = false

/**
 * After a change of page the reading starts at its heading, as after a load; the first page is left to the browser,
 * and so is a page that already put the focus where it belongs.
 */
export function focusPage(): void {
  if (visited && (document.activeElement === document.body || !document.activeElement?.closest('main'))) {
    scrollTo(0, 0)
    focusOn(document.querySelector('h1'))
  }
  visited = true
}
