import { signal } from '@preact/signals'
import * as z from 'zod/mini'
import { keep, recall } from '../../lib/storage.ts'
import { leavesField, type Shortcut, shortcutOf } from './deriveShortcut.ts'

const NAME = 'shortcuts'
const FIELDS = 'input, textarea, select, [contenteditable], [role="combobox"], [role="listbox"]'

export type ShortcutsModel = ReturnType<typeof createShortcuts>

/** The desk's keys: on unless this device was told otherwise. */
export function createShortcuts(act: (shortcut: Exclude<Shortcut, 'sheet'>) => void) {
  const on = signal(recall(NAME, z.boolean()) ?? true)
  const open = signal(false)
  const ended = new AbortController()

  addEventListener(
    'keydown',
    (event) => {
      const target = event.target instanceof Element ? event.target : null
      const press = {
        key: event.key,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        altKey: event.altKey,
        isComposing: event.isComposing,
        inField: target?.closest(FIELDS) != null,
        inDialog: document.querySelector('dialog[open]') !== null,
        listOpen: event.defaultPrevented || target?.getAttribute('aria-expanded') === 'true',
      }
      if (target instanceof HTMLElement && leavesField(press, on.peek())) return target.blur()
      const shortcut = shortcutOf(press, on.peek())
      if (!shortcut || event.repeat) return
      event.preventDefault()
      if (shortcut === 'sheet') open.value = true
      else act(shortcut)
    },
    { signal: ended.signal },
  )

  return {
    on,
    open,
    toggle() {
      on.value = !on.peek()
      keep(NAME, on.peek())
    },
    dispose: () => ended.abort(),
  }
}
