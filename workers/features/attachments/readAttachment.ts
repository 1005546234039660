import { attachmentKey } from '../../../domain/attachments/attachmentKey.ts'
import { contentDisposition } from '../../../domain/attachments/fileName.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { NOT_FOUND, roomOf } from '../../http/room.ts'
import { database } from '../../storage/database.ts'
import { audit } from '../../storage/operationsSchema.ts'

/**
 * `GET /api/consultations/{id}/attachments/{attachmentId}`: the bytes, to those whose consultation it is. A picture may
 * be shown where it is; a document is saved (our own viewer draws it), and so is anything asked for with `?download`.
 * Each time is written down.
 */
export const readAttachment: Handler = async (context) => {
  const { env, caller, params, url, now } = context
  const room = roomOf(context)
  if (!room) return NOT_FOUND
  const found = await room.attachment(caller, params['attachmentId'] ?? '')
  if (!found.ok) return found.refusal
  const { id, name, mediaType } = found.value.file
  const file = await env.FILES.get(attachmentKey(params['id'] ?? '', id))
  if (!file) return NOT_FOUND
  await database(env)
    .insert(audit)
    .values({
      id: randomId(),
      at: now,
      accountId: accountOf(context),
      action: 'consultation.read-attachment',
      consultationId: params['id'] ?? '',
      patientId: found.value.patientId,
      subject: id,
    })
  const shown = mediaType.startsWith('image/') && !url.searchParams.has('download')
  return new Response(file.body, {
    headers: {
      'content-type': mediaType,
      'content-length': String(file.size),
      'content-disposition': contentDisposition(shown ? 'inline' : 'attachment', name),
      'cache-control': 'private, no-store',
      // Whatever the bytes try, they run nothing and reach nothing, and no other site shows them.
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
    },
  })
}
