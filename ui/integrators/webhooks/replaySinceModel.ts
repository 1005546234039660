import { signal } from '@preact/signals'
import { replayed } from '../../../protocol/integrators.ts'
import { api } from '../../lib/api.ts'
import type { Failure } from '../../lib/failure.ts'

const HOUR_MS = 3_600_000
/** How far back, by the name of the choice; the last is as far as the log goes. */
export const PERIODS = { hour: HOUR_MS, day: 24 * HOUR_MS, threeDays: 72 * HOUR_MS, month: 30 * 24 * HOUR_MS } as const
export type Period = keyof typeof PERIODS | 'moment'

export const readPeriod = (name: string): Period => {
  switch (name) {
    case 'hour':
    case 'day':
    case 'threeDays':
    case 'month':
      return name
    default:
      return 'moment'
  }
}

/** Everything since a moment, sent to the endpoint once more. */
export function createReplaySince(endpointId: string, onQueued: () => void) {
  const period = signal<Period>('day')
  /** As `datetime-local` has it: the clock of this device. */
  const moment = signal('')
  const tried = signal(false)
  const busy = signal(false)
  const count = signal<number | undefined>(undefined)
  const failure = signal<Failure | undefined>(undefined)

  function since(): number {
    const chosen = period.peek()
    return chosen === 'moment' ? Date.parse(moment.peek()) : Date.now() - PERIODS[chosen]
  }

  return {
    period,
    moment,
    tried,
    busy,
    count,
    failure,
    async send() {
      tried.value = true
      const from = since()
      if (busy.peek() || Number.isNaN(from)) return
      busy.value = true
      const path = `/api/webhooks/${encodeURIComponent(endpointId)}/replay`
      const answer = await api.post(path, { since: new Date(from).toISOString() }, replayed)
      busy.value = false
      failure.value = answer.ok ? undefined : answer.refusal
      count.value = answer.ok ? answer.value.replayed : undefined
      onQueued()
    },
    dispose: () => {},
  }
}
