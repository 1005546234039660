import { accept, type Result, refuse } from '../result.ts'

/** Why an origin can't be listed as a place for the widget. */
export type OriginRefusal = 'unreadable' | 'not-https' | 'more-than-origin'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * An origin whose pages may frame the widget: `https://host[:port]` and nothing after it, since a
 * Content-Security-Policy would quietly match less, or more, than what was meant. http to the machine itself while local.
 */
export function checkFrameOrigin(text: string, local: boolean): Result<string, OriginRefusal> {
  const typed = text.trim()
  // `*`, `;` and spaces would be read by the policy, not by the address.
  if (!/^https?:\/\/[a-z0-9.:[\]-]+\/?$/i.test(typed) || !URL.canParse(typed))
    return refuse(/^https?:\/\/[^/]+\/./i.test(typed) ? 'more-than-origin' : 'unreadable')
  const url = new URL(typed)
  if (url.protocol === 'https:' || (local && LOOPBACK.has(url.hostname))) return accept(url.origin)
  return refuse('not-https')
}
