import { signal } from '@preact/signals'
import * as z from 'zod/mini'
import { keep, recall } from '../lib/storage.ts'

const shape = z.object({ title: z.boolean(), sound: z.boolean(), desktop: z.boolean() })
export type Settings = z.infer<typeof shape>

const NAME = 'alerts'
/** Before a press nothing sounds and nothing pops up: only the title counts, silently, what came meanwhile. */
const BEFORE_ANY_PRESS: Settings = { title: true, sound: false, desktop: false }

/** What this device alerts by; its own, whoever signs in. */
export const settings = signal<Settings>(recall(NAME, shape) ?? BEFORE_ANY_PRESS)

export function set(which: keyof Settings, on: boolean): void {
  settings.value = { ...settings.peek(), [which]: on }
  keep(NAME, settings.peek())
}
