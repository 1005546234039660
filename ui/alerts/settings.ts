import { signal } from '@preact/signals'
import type { Schema } from '../lib/api.ts'
import { keep, recall } from '../lib/storage.ts'
import { property } from '../lib/unknown.ts'

export type Settings = { title: boolean; sound: boolean; desktop: boolean }

/** By hand: the widget's first page counts what is unread, and carries no schema library. */
const shape: Schema<Settings> = {
  safeParse(kept) {
    const [title, sound, desktop] = ['title', 'sound', 'desktop'].map((name) => property(kept, name))
    return typeof title === 'boolean' && typeof sound === 'boolean' && typeof desktop === 'boolean'
      ? { success: true, data: { title, sound, desktop } }
      : { success: false }
  },
}

const NAME = 'alerts'
/** Before a press nothing sounds and nothing pops up: only the title counts, silently, what came meanwhile. */
const BEFORE_ANY_PRESS: Settings = { title: true, sound: false, desktop: false }

/** What this device alerts by; its own, whoever signs in. */
export const settings = signal<Settings>(recall(NAME, shape) ?? BEFORE_ANY_PRESS)

export function set(which: keyof Settings, on: boolean): void {
  settings.value = { ...settings.peek(), [which]: on }
  keep(NAME, settings.peek())
}
