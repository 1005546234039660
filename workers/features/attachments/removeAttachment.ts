import { attachmentKey } from '../../../domain/attachments/attachmentKey.ts'
import { noContent } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { NOT_FOUND, readerOf, roomOf } from '../../http/room.ts'

/** `DELETE /api/consultations/{id}/attachments/{attachmentId}`: before sending, the question or the message. */
export const removeAttachment: Handler = async (context) => {
  const room = roomOf(context)
  if (!room) return NOT_FOUND
  const attachmentId = context.params['attachmentId'] ?? ''
  const reader = readerOf(context)
  if ((await room.discardUpload(reader, attachmentId)).ok) return noContent()
  const removed = await room.perform(reader, { type: 'detach', attachmentId })
  if (!removed.ok) return removed.refusal
  await context.env.FILES.delete(attachmentKey(context.params['id'] ?? '', attachmentId))
  return noContent()
}
