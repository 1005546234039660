import { effect, signal } from '@preact/signals'
import { WIDGET_PROTOCOL } from '../../../domain/widget/version.ts'
import type { FromFrame } from '../../../protocol/widget.ts'
import { unseenTotal } from '../../alerts/unseen.ts'
import { locale } from '../../i18n/locale.ts'
import { frameShown } from '../../lib/sight.ts'
import { readEmbedder } from './readEmbedder.ts'

/** What the insurer's page says of who is signed in there. `managed` without a token: nobody is. */
export type Handed = { token: string | null; managed: boolean }

/** The origin of the page around this frame, once it has said hello; only ever one that the organisation lists. */
const parentOrigin = signal<string | undefined>(undefined)
const handed = signal<Handed | undefined>(undefined)

export { handed, parentOrigin }

export function tellEmbedder(message: FromFrame): void {
  const to = parentOrigin.peek()
  if (to !== undefined) window.parent.postMessage({ permanence: WIDGET_PROTOCOL, ...message }, to)
}

/** @param origins those that the organisation lists: the policy lets no other frame this page, and no other is heard. */
export function listenToEmbedder(origins: readonly string[]): void {
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== window.parent || !origins.includes(origin)) return
    const message = readEmbedder(data)
    switch (message?.type) {
      case 'hello':
        parentOrigin.value = origin
        // The language of the page around it, where this person chose none.
        if (!/(^|; )lang=/.test(document.cookie)) locale.value = message.locale
        return
      case 'shown':
        frameShown.value = message.shown
        return
      case 'token':
        handed.value = { token: message.token, managed: message.managed }
    }
  })
  tellAnyone({ type: 'ready' })
  effect(() => {
    if (parentOrigin.value !== undefined) tellEmbedder({ type: 'unread', count: unseenTotal.value })
  })
}

/** Whose page this is isn't known before its hello: what is said to any says nothing but that the frame is here. */
const tellAnyone = (message: Extract<FromFrame, { type: 'ready' | 'close' }>) =>
  window.parent.postMessage({ permanence: WIDGET_PROTOCOL, ...message }, '*')

/** From the frame's first moment on: who opened it by mistake need not wait for it to load. */
export function closeByEscape(): void {
  addEventListener('keydown', (event) => {
    // An open dialog, or a list of suggestions, is closed first.
    if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return
    tellAnyone({ type: 'close' })
  })
}
