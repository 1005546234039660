import { effect, type ReadonlySignal, untracked } from '@preact/signals'
import type { Room } from '../lib/roomModel.ts'
import { inSight } from '../lib/sight.ts'
import { type Side, unreadCount } from '../thread/deriveThread.ts'
import { alertsBetween, type Glimpse, glimpseOf } from './glimpse.ts'
import { clearNotifications } from './notification.ts'
import { raise } from './raise.ts'
import { countUnseen } from './unseen.ts'

type Watched = Pick<Room, 'consultation' | 'entries' | 'read'>

/**
 * Alerts to what happens in a consultation, counts what came unseen; answers how to stop. `url` is its page's path.
 * @param shown whether its thread is before somebody's eyes
 */
export function watchRoom(
  room: Watched,
  side: Side,
  url: string,
  shown: ReadonlySignal<boolean> = inSight,
): () => void {
  let before: Glimpse | undefined
  /** The last entry when the page was in sight: what came later was not seen. */
  let seen = 0

  const watch = effect(() => {
    const now = room.consultation.value
    const entries = room.entries.value
    if (!now) return
    const after = glimpseOf(now, entries, side)
    const happened = before ? alertsBetween(before, after, side) : []
    before = after
    // One moment, one alert: its weightiest.
    const [first] = happened
    if (first) untracked(() => raise(first, side, url, shown.peek()))
  })
  const count = effect(() => {
    const entries = room.entries.value
    if (shown.value) seen = entries.at(-1)?.seq ?? 0
    countUnseen(url, unreadCount(entries, side, Math.max(seen, room.read.value[side])))
  })
  const tidy = effect(() => {
    if (shown.value) clearNotifications(url).catch(() => undefined)
  })
  const overdue = side === 'doctor' ? watchWindow(room, () => raise('return-over', side, url, shown.peek())) : () => {}

  return () => {
    watch()
    count()
    tidy()
    overdue()
    countUnseen(url, 0)
  }
}

/** Tells when an absent patient's time to come back is over. */
function watchWindow({ consultation }: Watched, over: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = effect(() => {
    clearTimeout(timer)
    const until = consultation.value?.returnBy
    const left = until ? Date.parse(until) - Date.now() : 0
    if (left > 0) timer = setTimeout(over, left)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
