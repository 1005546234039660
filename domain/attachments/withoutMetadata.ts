import type { AttachmentType } from './attachmentType.ts'
import { jpegWithoutMetadata } from './jpegMetadata.ts'
import { blankMetadataOfPdf } from './pdfMetadata.ts'
import { pngWithoutMetadata } from './pngMetadata.ts'

/**
 * An inspected file without what its camera wrote beside the picture: where, when, with which device (EXIF, XMP, IPTC,
 * comments, hidden thumbnails). What a viewer needs to show it right stays: its colours, and which way is up.
 */
export function withoutMetadata(
  bytes: Uint8Array<ArrayBuffer>,
  { extension }: AttachmentType,
): Uint8Array<ArrayBuffer> {
  switch (extension) {
    case 'jpg':
      return jpegWithoutMetadata(bytes)
    case 'png':
      return pngWithoutMetadata(bytes)
    case 'pdf':
      return blankMetadataOfPdf(bytes)
  }
}
