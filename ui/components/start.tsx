import { type ComponentChild, render } from 'preact'
import './tokens.css'
import './base.css'
import './coming.css'
import { mountLiveRegions } from './live.ts'

/** Puts a page into its `#app`, with the look and the live regions that every page has. */
export function start(page: ComponentChild): void {
  const root = document.getElementById('app')
  if (!root) return
  mountLiveRegions()
  render(page, root)
}
