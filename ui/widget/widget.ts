import type { Locale, Phrase } from '../../domain/language/phrase.ts'
import { WIDGET_PROTOCOL } from '../../domain/widget/version.ts'
import type { FromEmbedder } from '../../protocol/widget.ts'
import { drawing, element } from './element.ts'
import { readFrameMessage } from './frameMessage.ts'
import type { LoaderView } from './readView.ts'
import { STYLE } from './style.ts'
import { templates, words } from './words.ts'

const BUBBLE = 'M3 12a9 9 0 1 1 3.8 7.3L3 21l1-3.6A9 9 0 0 1 3 12Z'
const PLUS = 'M12 8v8M8 12h8'
const CROSS = 'M18 6 6 18M6 6l12 12'
/** A frame that has said nothing for so long is shown the way round: an extension, a proxy or a policy keeps it away. */
const SILENT_AFTER_MS = 15_000
/** Kept for this tab: on the insurer's next page the conversation goes on behind the closed widget. */
const USED = 'permanence-widget'

export type WidgetOptions = {
  /** Where the frame comes from, and the only origin that is listened to. */
  site: string
  view: LoaderView
  locale: Locale
  /** Asks the insurer for a hand-over's token; absent when the page does not say who is signed in. */
  token: (() => Promise<string | null>) | undefined
}

type Unversioned<Message> = Message extends unknown ? Omit<Message, 'permanence'> : never

/** The button, and behind it the frame: made at the first opening, or at once where it was open on an earlier page. */
export function createWidget({ site, view, locale, token }: WidgetOptions) {
  const t = (phrase: Phrase) => phrase[locale]
  const {
    id,
    name,
    brand: { light, dark },
  } = view
  // No name of HTML's: the page's own rules for `div` or `section` do not reach it.
  const host = document.createElement('permanence-widget')
  host.lang = locale
  const shadow = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(STYLE)
  shadow.adoptedStyleSheets = [sheet]
  host.style.setProperty('--b', `light-dark(${light.brand}, ${dark.brand})`)
  host.style.setProperty('--s', `light-dark(${light.strong}, ${dark.strong})`)
  host.style.setProperty('--o', `light-dark(${light.onBrand}, ${dark.onBrand})`)

  const mark = element('span', { class: 'mark', 'aria-hidden': 'true', hidden: '' })
  const launcher = element(
    'button',
    { class: 'launcher', type: 'button', 'aria-haspopup': 'dialog' },
    drawing(BUBBLE, PLUS),
    t(words.open),
    mark,
  )
  const said = element('div', { class: 'said', role: 'status' })
  const cross = element('button', { type: 'button', 'aria-label': t(words.close) }, drawing(CROSS))
  const note = element('p', { role: 'status' }, t(words.loading))
  const room = element('div', { class: 'room' }, note)
  const dialog = element(
    'dialog',
    { 'aria-label': `${t(words.open)}, ${name}` },
    element('div', { class: 'bar' }, element('span', {}, name), cross),
    room,
  )
  shadow.append(launcher, said, dialog)

  const phone = matchMedia('(max-width: 600px)')
  let frame: HTMLIFrameElement | undefined
  /** Before its first word the frame is an empty page, of no origin that could be told anything. */
  let there = false
  let unread = 0
  let silence: ReturnType<typeof setTimeout> | undefined

  function tell(message: Unversioned<FromEmbedder>) {
    if (there) frame?.contentWindow?.postMessage({ permanence: WIDGET_PROTOCOL, ...message }, site)
  }

  function load() {
    if (frame) return
    frame = element('iframe', {
      src: `${site}/widget/${encodeURIComponent(id)}`,
      title: `${t(words.open)}, ${name}`,
      allow: 'camera; microphone; fullscreen; clipboard-write',
    })
    room.append(frame)
    silence = setTimeout(() => {
      note.replaceChildren(
        t(words.silent),
        element('a', { href: site, target: '_blank', rel: 'noopener' }, t(words.tab)),
      )
      frame?.setAttribute('hidden', '')
    }, SILENT_AFTER_MS)
  }

  /** On a phone it is all there is, so the page behind it is out of reach; beside a page both can be used. */
  function show() {
    if (phone.matches) dialog.showModal()
    else dialog.show()
  }

  function open() {
    if (dialog.open) return
    load()
    show()
    launcher.hidden = true
    // A frame that has loaded nothing yet hears no Escape: until it is there the focus waits outside it.
    if (there) frame?.focus()
    else cross.focus()
    remember()
    tellShown()
    count()
  }

  function close() {
    if (!dialog.open) return
    dialog.close()
    launcher.hidden = false
    launcher.focus()
    tellShown()
    count()
  }

  /** Only the closed widget wears a mark: what comes while it is open stands in it. */
  function count() {
    const shown = dialog.open ? 0 : unread
    mark.hidden = shown === 0
    mark.textContent = String(shown)
    const text = shown === 0 ? '' : templates.unread[locale]({ count: shown })
    launcher.setAttribute('aria-label', shown === 0 ? t(words.open) : `${t(words.open)}, ${text}`)
    said.textContent = text
  }

  function tellShown() {
    tell({ type: 'shown', shown: dialog.open })
  }

  async function handOver() {
    tell({ type: 'token', token: (await token?.()) ?? null, managed: token !== undefined })
  }

  addEventListener('message', ({ source, origin, data }) => {
    // Another frame of the page, or our frame once it went elsewhere, may say the same words.
    if (!frame || source !== frame.contentWindow || origin !== site) return
    const message = readFrameMessage(data)
    switch (message?.type) {
      case 'ready':
        if (!there && dialog.open && shadow.activeElement === cross) frame.focus()
        there = true
        clearTimeout(silence)
        frame.removeAttribute('hidden')
        tell({ type: 'hello', locale })
        return tellShown()
      case 'token-wanted':
        return void handOver()
      case 'unread':
        unread = message.count
        return count()
      case 'close':
        return close()
    }
  })
  launcher.addEventListener('click', open)
  cross.addEventListener('click', close)
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    close()
  })
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close()
  })
  phone.addEventListener('change', () => {
    if (!dialog.open) return
    dialog.close()
    show()
  })
  count()
  document.body.append(host)
  if (wasUsed()) load()
  return { open, close }
}

function remember(): void {
  try {
    sessionStorage.setItem(USED, '1')
  } catch {
    // A page without storage: the frame is made again when it is opened again.
  }
}

function wasUsed(): boolean {
  try {
    return sessionStorage.getItem(USED) !== null
  } catch {
    return false
  }
}
