/** What a single key does at the desk, and where it stands on the sheet. */
export const SHORTCUTS = {
  n: 'take-next',
  j: 'next-mine',
  k: 'previous-mine',
  m: 'message',
  r: 'report',
  o: 'prescription',
  d: 'record',
  f: 'queue',
  t: 'end',
  p: 'pause',
  '?': 'sheet',
} as const
export type ShortcutKey = keyof typeof SHORTCUTS
export type Shortcut = (typeof SHORTCUTS)[ShortcutKey]

/** A press of a key, as far as it decides. */
export type Press = {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  isComposing: boolean
  /** Something is typed or chosen there: a letter is a letter. */
  inField: boolean
  /** A dialog is open: the desk behind it does not listen. */
  inDialog: boolean
}

const isKey = (key: string): key is ShortcutKey => Object.hasOwn(SHORTCUTS, key)

/** What a press does; nothing in fields, in dialogs, with a modifier, and while shortcuts are off (WCAG 2.1.4). */
export function shortcutOf(press: Press, on: boolean): Shortcut | undefined {
  if (!on || press.inField || press.inDialog || press.isComposing) return undefined
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined
  const key = press.key.toLowerCase()
  return isKey(key) ? SHORTCUTS[key] : undefined
}

/** Escape leaves the field, so that a letter is a key of the desk again; an open list has it first. */
export const leavesField = (press: Press & { listOpen: boolean }, on: boolean): boolean =>
  on && press.key === 'Escape' && press.inField && !press.inDialog && !press.isComposing && !press.listOpen
