import { effect } from '@preact/signals'
import type { QueueCard } from '../../../protocol/doctor.ts'
import { raise } from '../../alerts/raise.ts'
import { countUnseen } from '../../alerts/unseen.ts'
import { inSight } from '../../lib/sight.ts'
import { pathOf } from './deriveMine.ts'
import { newcomers } from './deriveQueue.ts'

/** Alerts to a question that is new in the queue, and counts those that came while nobody looked. */
export function createQueueAlerts() {
  const url = pathOf(undefined)
  /** Undefined until the first queue: what waits then is no news. */
  let known: ReadonlySet<string> | undefined
  let unseen: ReadonlySet<string> = new Set()

  const stop = effect(() => {
    if (!inSight.value) return
    unseen = new Set()
    countUnseen(url, 0)
  })

  return {
    /** @param silent on pause nothing calls; what comes meanwhile is no news afterwards */
    heard(cards: readonly QueueCard[], silent: boolean) {
      const ids = cards.map(({ consultationId }) => consultationId)
      const news = known && !silent ? newcomers(ids, known) : []
      known = new Set([...(known ?? []), ...ids])
      // What another doctor took meanwhile no longer waits to be seen.
      unseen = new Set([...unseen, ...(inSight.peek() ? [] : news)].filter((id) => ids.includes(id)))
      countUnseen(url, unseen.size)
      if (news.length > 0) raise('new-question', 'doctor', url)
    },
    dispose() {
      stop()
      countUnseen(url, 0)
    },
  }
}
