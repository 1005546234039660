import { refuse } from '../result.ts'
import type { Inspection } from './attachmentType.ts'
import { startsWith } from './bytes.ts'
import { inspectJpeg, JPEG_SIGNATURE } from './jpeg.ts'
import { inspectPdf, PDF_SIGNATURE } from './pdf.ts'
import { inspectPng, PNG_SIGNATURE } from './png.ts'

/**
 * What a file is by its content and its structure; its name and the type its sender claims are never asked.
 * Refused as `attachment-type` (415): anything else, and one of these that is cut short, goes on after its end, or
 * carries something that runs. The pictures are not decoded: a doctor's browser does that in its sandbox.
 */
export function inspectAttachment(bytes: Uint8Array): Inspection {
  if (startsWith(bytes, PNG_SIGNATURE)) return inspectPng(bytes)
  if (startsWith(bytes, JPEG_SIGNATURE)) return inspectJpeg(bytes)
  if (startsWith(bytes, PDF_SIGNATURE)) return inspectPdf(bytes)
  return refuse({ type: 'attachment-type', reason: 'unknown' })
}
