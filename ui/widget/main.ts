/**
 * `<script async src="…/widget.js" data-organisation="…">` on an insurer's page. `data-token-url` names an address of
 * that page's own origin that answers `{token}` for whoever is signed in there, and nothing for nobody.
 */
import { readView } from './readView.ts'
import { createWidget } from './widget.ts'

declare global {
  interface Window {
    /** For the page's own buttons, once the event `permanence-ready` was heard. */
    Permanence?: { open: () => void; close: () => void }
  }
}

// A script that runs later has no `currentScript` any more.
const script = document.currentScript

async function start(script: HTMLScriptElement, organisation: string): Promise<void> {
  const site = new URL(script.src).origin
  const answer = await fetch(`${site}/api/widgets/${encodeURIComponent(organisation)}`, { credentials: 'omit' })
  if (!answer.ok) return console.error(`Permanence: no organisation “${organisation}” (${answer.status}).`)
  const view = readView(await answer.json())
  if (!view?.origins.includes(location.origin))
    return console.error(`Permanence: ${location.origin} is not among the origins that this organisation lists.`)
  const { tokenUrl } = script.dataset
  window.Permanence = createWidget({
    site,
    view,
    locale: document.documentElement.lang.startsWith('en') ? 'en' : 'fr',
    token: tokenUrl === undefined ? undefined : () => tokenFrom(tokenUrl),
  })
  dispatchEvent(new Event('permanence-ready'))
}

async function tokenFrom(address: string): Promise<string | null> {
  try {
    const answer = await fetch(address, { credentials: 'same-origin', cache: 'no-store' })
    const body: unknown = answer.ok ? await answer.json() : null
    const given = typeof body === 'object' && body !== null && 'token' in body ? body.token : null
    return typeof given === 'string' ? given : null
  } catch {
    return null
  }
}

if (script instanceof HTMLScriptElement && script.dataset['organisation'])
  start(script, script.dataset['organisation']).catch(() =>
    console.error('Permanence: the teleconsultation could not be reached.'),
  )
else console.error('Permanence: the script needs data-organisation.')
