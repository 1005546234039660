import { contentDisposition } from '../../../domain/attachments/fileName.ts'
import type { Handler } from '../../http/context.ts'
import { NOT_FOUND, roomOf } from '../../http/room.ts'
import { attachmentKey } from './addAttachment.ts'

/** `GET /api/consultations/{id}/attachments/{attachmentId}`: the bytes, to those whose consultation it is. */
export const readAttachment: Handler = async (context) => {
  const { env, caller, params } = context
  const room = roomOf(context)
  if (!room) return NOT_FOUND
  const found = await room.attachment(caller, params['attachmentId'] ?? '')
  if (!found.ok) return found.refusal
  const { id, name, mediaType, size } = found.value
  const file = await env.FILES.get(attachmentKey(params['id'] ?? '', id))
  if (!file) return NOT_FOUND
  return new Response(file.body, {
    headers: {
      'content-type': mediaType,
      'content-length': String(size),
      'content-disposition': contentDisposition('inline', name),
      'cache-control': 'private, no-store',
      // Whatever the bytes try, they run nothing and reach nothing.
      'content-security-policy': "sandbox; default-src 'none'",
    },
  })
}
