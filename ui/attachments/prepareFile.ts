import { ATTACHMENT_TYPES, type AttachmentType } from '../../domain/attachments/attachmentType.ts'
import { startsWith } from '../../domain/attachments/bytes.ts'
import { inspectAttachment } from '../../domain/attachments/inspectAttachment.ts'
import { PDF_SIGNATURE } from '../../domain/attachments/pdf.ts'
import { withoutMetadata } from '../../domain/attachments/withoutMetadata.ts'
import { accept, type Result, refuse } from '../../domain/result.ts'
import { decodePicture } from './decodePicture.ts'
import { isFilm, isHeic } from './deriveKind.ts'
import { jpegWithin } from './jpegWithin.ts'
import type { Trouble } from './uploads.ts'

/** Larger than any photo: it is not even read. */
const READ_MAX_BYTES = 120 * 1024 * 1024

/**
 * A file as it may go out: an iPhone's HEIC as jpeg, a photo that is too large made smaller, the camera's notes and the
 * place taken out before anything leaves the device. Refused here already for what the service would refuse.
 */
export async function prepareFile(file: File, maxBytes: number): Promise<Result<File, Trouble>> {
  if (file.size > READ_MAX_BYTES) return refuse({ kind: 'too-large' })
  let bytes: Uint8Array<ArrayBuffer>
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    // Taken from the device meanwhile, or never downloaded from its cloud.
    return refuse({ kind: 'undecodable' })
  }
  // A document can't be made smaller here, so what else may be wrong with it does not matter.
  if (bytes.length > maxBytes && startsWith(bytes, PDF_SIGNATURE)) return refuse({ kind: 'too-large' })
  if (isHeic(bytes)) return asJpeg(file, file.name, maxBytes)
  const known = inspectAttachment(bytes)
  if (!known.ok) {
    const { refusal } = known
    // A « motion photo »: the few seconds of film behind it stay here, the photo goes.
    if (refusal.reason !== 'trailing-data' || !isFilm(bytes, refusal.at))
      return refuse({ kind: 'content', reason: refusal.reason })
    return outgoing(bytes.slice(0, refusal.at), ATTACHMENT_TYPES.jpeg, file.name, maxBytes)
  }
  return outgoing(bytes, known.value, file.name, maxBytes)
}

async function outgoing(
  bytes: Uint8Array<ArrayBuffer>,
  type: AttachmentType,
  name: string,
  maxBytes: number,
): Promise<Result<File, Trouble>> {
  const clean = new File([withoutMetadata(bytes, type)], name, { type: type.mediaType })
  if (clean.size <= maxBytes) return accept(clean)
  return asJpeg(clean, name, maxBytes)
}

async function asJpeg(picture: File, name: string, maxBytes: number): Promise<Result<File, Trouble>> {
  const decoded = await decodePicture(picture)
  if (!decoded) return refuse({ kind: 'undecodable' })
  const jpeg = await jpegWithin(decoded, maxBytes)
  decoded.close()
  if (!jpeg) return refuse({ kind: 'too-large' })
  return accept(new File([jpeg], `${name.replace(/\.[^.]*$/, '')}.jpg`, { type: 'image/jpeg' }))
}
