import { accept, refuse } from '../result.ts'
import { ATTACHMENT_TYPES, type AttachmentRefusal, type Inspection, PIXELS_MAX } from './attachmentType.ts'
import { byteAt } from './bytes.ts'
import { crc32 } from './crc32.ts'

export const PNG_SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** Length, type and CRC around each chunk's data. */
const FRAME_BYTES = 12
const HEADER_BYTES = 13

/** The bit depths that each colour type allows (W3C PNG, table 12). */
const BIT_DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}

/** Walks the chunks: each with its CRC, IHDR first, at least one IDAT, IEND last and nothing after it. */
export function inspectPng(bytes: Uint8Array): Inspection {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let hasPixels = false
  for (let at = PNG_SIGNATURE.length, first = true; ; first = false) {
    if (at + FRAME_BYTES > bytes.length) return refuse({ type: 'attachment-type', reason: 'truncated' })
    const length = view.getUint32(at)
    const type = chunkType(bytes, at + 4)
    if (type === null) return refuse({ type: 'attachment-type', reason: 'malformed', at })
    const end = at + FRAME_BYTES + length
    if (end > bytes.length) return refuse({ type: 'attachment-type', reason: 'truncated' })
    if (crc32(bytes, at + 4, end - 4) !== view.getUint32(end - 4))
      return refuse({ type: 'attachment-type', reason: 'malformed', at })
    if (first !== (type === 'IHDR')) return refuse({ type: 'attachment-type', reason: 'malformed', at })
    if (type === 'IHDR') {
      const refusal = headerRefusal(view, at, length)
      if (refusal) return refuse(refusal)
    }
    if (isCritical(type) && !CRITICAL.has(type)) return refuse({ type: 'attachment-type', reason: 'malformed', at })
    if (type === 'IDAT' && length > 0) hasPixels = true
    if (type === 'IEND') {
      if (length > 0 || !hasPixels) return refuse({ type: 'attachment-type', reason: 'malformed', at })
      if (end < bytes.length) return refuse({ type: 'attachment-type', reason: 'trailing-data', at: end })
      return accept(ATTACHMENT_TYPES.png)
    }
    at = end
  }
}

/** A chunk that no reader may skip has a first letter in upper case (W3C PNG, 5.4); one that we don't know is no picture. */
const isCritical = (type: string) => type.charAt(0) <= 'Z'
const CRITICAL: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND'])

function chunkType(bytes: Uint8Array, at: number): string | null {
  const type = String.fromCharCode(...bytes.subarray(at, at + 4))
  return /^[A-Za-z]{4}$/.test(type) ? type : null
}

function headerRefusal(view: DataView, at: number, length: number): AttachmentRefusal | null {
  const malformed: AttachmentRefusal = { type: 'attachment-type', reason: 'malformed', at }
  if (length !== HEADER_BYTES) return malformed
  const data = at + 8
  const width = view.getUint32(data)
  const height = view.getUint32(data + 4)
  const header = new Uint8Array(view.buffer, view.byteOffset + data + 8, 5)
  const depths = BIT_DEPTHS[byteAt(header, 1)]
  const [compression, filter, interlace] = [byteAt(header, 2), byteAt(header, 3), byteAt(header, 4)]
  if (width === 0 || height === 0 || !depths?.includes(byteAt(header, 0))) return malformed
  if (compression !== 0 || filter !== 0 || interlace > 1) return malformed
  if (width * height > PIXELS_MAX) return { type: 'attachment-type', reason: 'too-many-pixels', width, height }
  return null
}
