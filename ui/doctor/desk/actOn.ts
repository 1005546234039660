import { focusNow, focusOn } from '../../lib/focus.ts'
import type { Shortcut } from '../shortcuts/deriveShortcut.ts'
import type { Pane } from './derivePanes.ts'
import type { DeskModel } from './deskModel.ts'

const PLACES: Readonly<Partial<Record<Shortcut, { pane: Pane; selector: string }>>> = {
  queue: { pane: 'queue', selector: '.queue-card button, .queue-filter summary' },
  message: { pane: 'thread', selector: '.thread-composer textarea' },
  record: { pane: 'record', selector: '.record h2' },
  report: { pane: 'record', selector: '.record .report textarea' },
  prescription: { pane: 'record', selector: '.record [role="combobox"]' },
}

/**
 * Where the hand goes on after a key: at once where it is shown, for the letters that follow are words then and no keys;
 * else as soon as it is drawn.
 */
function reach(selector: string): void {
  const there = document.querySelector<HTMLElement>(selector)
  if (there && focusNow(there)) return
  requestAnimationFrame(() => focusOn(document.querySelector<HTMLElement>(selector)))
}

/** What a key does at the desk; nothing where there is nothing to do it to. */
export function actOn(model: DeskModel, shortcut: Exclude<Shortcut, 'sheet'>): void {
  const place = PLACES[shortcut]
  const care = model.care.peek()
  if (place && (care || place.pane === 'queue')) {
    model.pane.value = place.pane
    reach(place.selector)
    return
  }
  if (shortcut === 'take-next') model.takeNext()
  if (shortcut === 'next-mine') model.step(1)
  if (shortcut === 'previous-mine') model.step(-1)
  if (shortcut === 'pause') model.pause(!model.paused.peek())
  const state = care?.room.consultation.peek()?.state
  if (shortcut === 'end' && (state === 'taken' || state === 'active')) care?.ask('end')
}
