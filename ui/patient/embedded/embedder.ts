import { effect, signal } from '@preact/signals'
import { WIDGET_PROTOCOL } from '../../../domain/widget/version.ts'
import { type FromFrame, fromEmbedder } from '../../../protocol/widget.ts'
import { unseenTotal } from '../../alerts/unseen.ts'
import { locale } from '../../i18n/locale.ts'
import { frameShown } from '../../lib/sight.ts'

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
    const message = fromEmbedder.safeParse(data)
    if (!message.success) return
    switch (message.data.type) {
      case 'hello':
        parentOrigin.value = origin
        // The language of the page around it, where this person chose none.
        if (!/(^|; )lang=/.test(document.cookie)) locale.value = message.data.locale
        return
      case 'shown':
        frameShown.value = message.data.shown
        return
      case 'token':
        handed.value = { token: message.data.token, managed: message.data.managed }
    }
  })
  // Whose page this is isn't known yet: this one message goes to any, and says nothing but that the frame is here.
  window.parent.postMessage({ permanence: WIDGET_PROTOCOL, type: 'ready' }, '*')
  effect(() => {
    if (parentOrigin.value !== undefined) tellEmbedder({ type: 'unread', count: unseenTotal.value })
  })
  addEventListener('keydown', (event) => {
    // An open dialog, or a list of suggestions, is closed first.
    if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return
    tellEmbedder({ type: 'close' })
  })
}
