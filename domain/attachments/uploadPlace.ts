import type { Consultation } from '../consultation/consultation.ts'
import type { Refusal } from '../consultation/decide.ts'
import type { Limits } from '../limits.ts'
import { accept, type Result, refuse } from '../result.ts'

/**
 * Whose file an upload becomes, or why it may not come: the question's while the bot asks, the thread's while somebody
 * treats. Each place has a limit of its own (api.md: `ATTACHMENTS_MAX` does not count the thread's files).
 * @param inThread how many files the thread has or is receiving
 */
export function uploadPlace(
  { state, attachments }: Pick<Consultation, 'state' | 'attachments'>,
  inThread: number,
  limits: Limits,
): Result<'question' | 'thread', Refusal> {
  if (state === 'intake')
    return attachments.length < limits.attachmentsMax
      ? accept('question')
      : refuse({ type: 'too-many-attachments', maximum: limits.attachmentsMax })
  if (state === 'taken' || state === 'active')
    return inThread < limits.threadAttachmentsMax
      ? accept('thread')
      : refuse({ type: 'too-many-attachments', maximum: limits.threadAttachmentsMax })
  return refuse(state === 'waiting' || state === 'overdue' ? { type: 'already-sent' } : { type: 'not-in-care', state })
}
