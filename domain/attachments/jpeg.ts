import { accept, refuse } from '../result.ts'
import { ATTACHMENT_TYPES, type AttachmentRefusal, type Inspection, PIXELS_MAX } from './attachmentType.ts'
import { ascii, byteAt, matchesAt, startsWith } from './bytes.ts'
import { samsungTrailerStart } from './samsungTrailer.ts'

/** Start of image, and the first byte of the marker that follows. */
export const JPEG_SIGNATURE = Uint8Array.of(0xff, 0xd8, 0xff)

/** What cameras leave after the end of the image without meaning anything by it. */
const PADDING_MAX_BYTES = 64 * 1024
/** A progressive picture has about ten; thousands keep a reader busy for minutes with a file of some kilobytes. */
const SCANS_MAX = 100
const MULTI_PICTURE = ascii('MPF\0')

const START_OF_IMAGE = 0xd8
const END_OF_IMAGE = 0xd9
const START_OF_SCAN = 0xda
const APP2 = 0xe2

/** Where one image of the file ends, and whether it announces others behind it. */
type Image = { ok: true; end: number; announcesOthers: boolean } | { ok: false; refusal: AttachmentRefusal }

/**
 * Walks the segments (ITU-T T.81, annex B) from the start of the image to its end. Behind it may stand zeros, the
 * further images that a Multi-Picture index announces (CIPA DC-007: the HDR photos of current phones), and the small
 * trailer of Samsung's cameras; anything else makes the file two things at once.
 */
export function inspectJpeg(bytes: Uint8Array): Inspection {
  const main = walkImage(bytes, 0)
  if (!main.ok) return refuse(main.refusal)
  let end = main.end
  for (;;) {
    const next = skipPadding(bytes, end)
    if (next === bytes.length) return accept(ATTACHMENT_TYPES.jpeg)
    // The trailer's first block itself begins with zeros.
    const trailer = samsungTrailerStart(bytes)
    if (trailer >= end && trailer <= next) return accept(ATTACHMENT_TYPES.jpeg)
    if (!main.announcesOthers || !startsWith(bytes.subarray(next), JPEG_SIGNATURE))
      return refuse({ type: 'attachment-type', reason: 'trailing-data', at: end })
    const further = walkImage(bytes, next)
    if (!further.ok) return refuse(further.refusal)
    end = further.end
  }
}

function skipPadding(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && at - from < PADDING_MAX_BYTES && byteAt(bytes, at) === 0) at++
  return at
}

const truncated: Image = { ok: false, refusal: { type: 'attachment-type', reason: 'truncated' } }
const malformed = (at: number): Image => ({ ok: false, refusal: { type: 'attachment-type', reason: 'malformed', at } })

function walkImage(bytes: Uint8Array, start: number): Image {
  let at = start + 2
  let hasFrame = false
  let scans = 0
  let announcesOthers = false
  for (;;) {
    if (at >= bytes.length) return truncated
    if (byteAt(bytes, at) !== 0xff) return malformed(at)
    while (byteAt(bytes, at) === 0xff) at++
    const marker = byteAt(bytes, at)
    at++
    if (marker === -1) return truncated
    if (marker === END_OF_IMAGE) return scans > 0 ? { ok: true, end: at, announcesOthers } : malformed(at)
    if (marker === 0x00 || marker === START_OF_IMAGE || isRestart(marker)) return malformed(at)
    if (marker === 0x01) continue
    if (at + 2 > bytes.length) return truncated
    const length = byteAt(bytes, at) * 256 + byteAt(bytes, at + 1)
    if (length < 2) return malformed(at)
    if (at + length > bytes.length) return truncated
    if (isFrame(marker)) {
      const refusal = hasFrame ? malformed(at) : frameRefusal(bytes, at, length)
      if (refusal) return refusal
      hasFrame = true
    }
    if (marker === APP2 && matchesAt(bytes, at + 2, MULTI_PICTURE)) announcesOthers = true
    at += length
    if (marker === START_OF_SCAN) {
      if (!hasFrame) return malformed(at)
      scans++
      if (scans > SCANS_MAX) return { ok: false, refusal: { type: 'attachment-type', reason: 'bomb' } }
      at = skipScan(bytes, at)
    }
  }
}

const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7

/** SOF0 to SOF15, without the three markers that stand between them (DHT, JPG, DAC). */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

function frameRefusal(bytes: Uint8Array, at: number, length: number): Image | null {
  if (length < 11) return malformed(at)
  const height = byteAt(bytes, at + 3) * 256 + byteAt(bytes, at + 4)
  const width = byteAt(bytes, at + 5) * 256 + byteAt(bytes, at + 6)
  const components = byteAt(bytes, at + 7)
  if (width === 0 || height === 0 || components === 0 || length !== 8 + 3 * components) return malformed(at)
  if (width * height > PIXELS_MAX)
    return { ok: false, refusal: { type: 'attachment-type', reason: 'too-many-pixels', width, height } }
  return null
}

/** The entropy-coded bytes run up to the next marker; FF 00 is a stuffed FF, and restarts belong to them. */
function skipScan(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length) {
    if (byteAt(bytes, at) !== 0xff) at++
    else if (byteAt(bytes, at + 1) === 0x00 || isRestart(byteAt(bytes, at + 1))) at += 2
    else return at
  }
  return at
}
