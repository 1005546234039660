import { type Call, durationSeconds } from '../../domain/call/call.ts'
import type { Notice } from '../../domain/consultation/thread.ts'

/** What the thread says of a change of a call: that it began, and for how long it lasted. */
export function callNotice(before: Call | null, after: Call): Notice | null {
  if (before?.number !== after.number) return { code: 'call-started', channel: after.channel, by: after.startedBy }
  if (before.endedAt !== null || after.endedAt === null) return null
  const seconds = after.connectedAt === null ? null : durationSeconds(after, after.endedAt)
  return { code: 'call-ended', seconds }
}
