import type { Consultation } from './consultation.ts'

/** When a consultation wants to be woken by itself, in epoch milliseconds; `null` when nothing runs out. */
export function nextDeadline({ state, deadlineAt }: Consultation): number | null {
  return state === 'waiting' || state === 'overdue' ? deadlineAt : null
}
