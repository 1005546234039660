/** From how long before its time-out a question is near the limit, in seconds: a doctor can still be in time. */
export const NEAR_LIMIT_SECONDS = 300

export type Urgency = 'calm' | 'near' | 'late'

/** How pressing a question is. Epoch milliseconds; without a deadline only « overdue » tells. */
export function urgencyOf(overdue: boolean, deadlineAt: number | null, now: number): Urgency {
  if (overdue || (deadlineAt !== null && now >= deadlineAt)) return 'late'
  return deadlineAt !== null && deadlineAt - now <= NEAR_LIMIT_SECONDS * 1000 ? 'near' : 'calm'
}
