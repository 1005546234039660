import { attachmentKey } from '../../../domain/attachments/attachmentKey.ts'
import { ATTACHMENT_TYPES, type Inspection } from '../../../domain/attachments/attachmentType.ts'
import { safeFileName } from '../../../domain/attachments/fileName.ts'
import { inspectAttachment } from '../../../domain/attachments/inspectAttachment.ts'
import { withoutMetadata } from '../../../domain/attachments/withoutMetadata.ts'
import { ATTACHMENT_WORDS } from '../../../domain/attachments/words.ts'
import { limitsFrom } from '../../../domain/limits.ts'
import { json } from '../../http/answer.ts'
import { readAtMost } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { NOT_FOUND, readerOf, roomOf } from '../../http/room.ts'
import { inspectObjectStreams } from './inspectObjectStreams.ts'

/** Room for the multipart wrapping around a file of the largest size, in bytes. */
const WRAPPING_BYTES = 16 * 1024

/**
 * `POST /api/consultations/{id}/attachments`: the question's file while the bot asks, the thread's while a doctor
 * treats. Counted while it streams, known by its content, freed of its camera's notes, kept in R2.
 */
export const addAttachment: Handler = async (context) => {
  const { env, request } = context
  const room = roomOf(context)
  if (!room) return NOT_FOUND
  const reader = readerOf(context)
  const allowed = await room.mayAttach(reader)
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
  const known = inspect(bytes)
  if (!known.ok) return { problem: 'attachment-type', detail: ATTACHMENT_WORDS[known.refusal.reason] }
  const clean = withoutMetadata(bytes, known.value)
  // The room hears of it first: whatever becomes of the bytes then, it sweeps what is never sent.
  const reserved = await room.reserveUpload(reader)
  if (!reserved.ok) return reserved.refusal
  const id = reserved.value
  const attachment = {
    id,
    name: safeFileName(file.name, known.value.extension),
    mediaType: known.value.mediaType,
    size: clean.byteLength,
  }
  // The bytes before the name: a room never names a file that is not there.
  await env.FILES.put(attachmentKey(context.params['id'] ?? '', id), clean, {
    httpMetadata: { contentType: attachment.mediaType },
  })
  const kept = await room.keepUpload(reader, attachment)
  return kept.ok ? json(attachment, 201) : kept.refusal
}

function inspect(bytes: Uint8Array): Inspection {
  const known = inspectAttachment(bytes)
  if (!known.ok || known.value.extension !== ATTACHMENT_TYPES.pdf.extension) return known
  return inspectObjectStreams(bytes) ?? known
}
