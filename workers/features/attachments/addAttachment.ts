import { safeFileName } from '../../../domain/attachments/fileName.ts'
import { inspectAttachment } from '../../../domain/attachments/inspectAttachment.ts'
import { ATTACHMENT_WORDS } from '../../../domain/attachments/words.ts'
import { limitsFrom } from '../../../domain/limits.ts'
import { json } from '../../http/answer.ts'
import { readAtMost } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { NOT_FOUND, readerOf, roomOf } from '../../http/room.ts'

/** Room for the multipart wrapping around a file of the largest size, in bytes. */
const WRAPPING_BYTES = 16 * 1024

/** `POST /api/consultations/{id}/attachments`: counted while it streams, known by its content, kept in R2. */
export const addAttachment: Handler = async (context) => {
  const { env, request } = context
  const room = roomOf(context)
  if (!room) return NOT_FOUND
  const allowed = await room.mayAttach(readerOf(context))
  if (!allowed.ok) return allowed.refusal
  const maximum = limitsFrom(env).attachmentMaxBytes
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) return { problem: 'media-type' }
  const body = await readAtMost(request.body, maximum + WRAPPING_BYTES)
  if (!body) return { problem: 'attachment-too-large' }
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null)
  const file = form?.get('file')
  if (!(file instanceof File)) return { problem: 'malformed' }
  if (file.size > maximum) return { problem: 'attachment-too-large' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const known = inspectAttachment(bytes)
  if (!known.ok) return { problem: 'attachment-type', detail: ATTACHMENT_WORDS[known.refusal.reason] }
  const attachment = {
    id: randomId(),
    name: safeFileName(file.name, known.value.extension),
    mediaType: known.value.mediaType,
    size: bytes.byteLength,
  }
  // The bytes first: a room never names a file that is not there. Bytes without a room's word are swept with the bucket.
  const key = attachmentKey(context.params['id'] ?? '', attachment.id)
  await env.FILES.put(key, bytes, { httpMetadata: { contentType: attachment.mediaType } })
  const added = await room.perform(readerOf(context), { type: 'attach', attachment })
  if (added.ok) return json(attachment, 201)
  await env.FILES.delete(key)
  return added.refusal
}

/** Where a consultation's file lies in the bucket. */
export const attachmentKey = (consultationId: string, id: string): string => `attachments/${consultationId}/${id}`
