import type { AlertTopic } from '../../domain/push/topics.ts'
import { inSight } from '../lib/sight.ts'
import type { Side } from '../thread/deriveThread.ts'
import { notify } from './notification.ts'
import { settings } from './settings.ts'
import { sound } from './sound.ts'

/** What is read as it comes by who looks at the page; all else calls them even then. */
const QUIET_IN_SIGHT: readonly AlertTopic[] = ['message', 'document']

/**
 * Tells a person that something happened, by what they switched on. `url` is the page that it is about.
 * @param shown whether what happened stands before their eyes: a page can show another consultation meanwhile
 */
export function raise(topic: AlertTopic, side: Side, url: string, shown = inSight.peek()): void {
  if (shown && QUIET_IN_SIGHT.includes(topic)) return
  const looking = inSight.peek()
  const { sound: sounds, desktop } = settings.peek()
  if (sounds) sound(topic === 'message' ? 'note' : 'call').catch(() => undefined)
  // A permission that was taken back since makes it throw: the panel says so.
  if (desktop && !looking) notify(topic, side, url).catch(() => undefined)
}
