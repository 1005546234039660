import type { AttachmentView } from '../../protocol/consultation.ts'
import type { Upload } from './uploads.ts'

/** A file as it can be looked at: one of a consultation, or one that has not left the device. */
export type ShownFile = Pick<AttachmentView, 'id' | 'name' | 'mediaType' | 'size'> & {
  href: string
  download: string
  /** Its bytes, where they are still here: the pages' policy lets no script fetch the address that stands for them. */
  bytes?: Blob
}

export const isPicture = ({ mediaType }: Pick<ShownFile, 'mediaType'>): boolean => mediaType.startsWith('image/')
export const isPdf = ({ mediaType }: Pick<ShownFile, 'mediaType'>): boolean => mediaType === 'application/pdf'

export function shownAttachment(consultationId: string, file: AttachmentView): ShownFile {
  const href = `/api/consultations/${encodeURIComponent(consultationId)}/attachments/${encodeURIComponent(file.id)}`
  return { ...file, href, download: `${href}?download` }
}

/** Before it is prepared there is nothing that could be shown. */
export function shownUpload({ key, name, file, preview }: Upload): ShownFile | undefined {
  return preview === undefined
    ? undefined
    : { id: key, name, mediaType: file.type, size: file.size, href: preview, download: preview, bytes: file }
}
