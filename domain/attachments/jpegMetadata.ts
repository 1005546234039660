import { ascii, byteAt, concat, matchesAt } from './bytes.ts'
import { orientationOf, tiffOfOrientation } from './orientation.ts'

const EXIF = ascii('Exif\0')
const ICC = ascii('ICC_PROFILE\0')
const JFIF = ascii('JFIF\0')
const ADOBE = ascii('Adobe')

const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee
const APP15 = 0xef
const COMMENT = 0xfe
const START_OF_SCAN = 0xda
const END_OF_IMAGE = 0xd9
/** Marker, length, density and the size of a thumbnail that is left out. */
const JFIF_BYTES = 18

/**
 * The first image of an inspected JPEG with only the segments that its pixels need: no APPn but JFIF, the colour
 * profile and Adobe's colour transform; no comments; nothing behind its end. A picture that must be turned says so in
 * an EXIF of that one fact.
 */
export function jpegWithoutMetadata(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const kept: Uint8Array[] = []
  let orientation = 1
  let at = 2
  for (;;) {
    while (byteAt(bytes, at + 1) === 0xff) at++
    const marker = byteAt(bytes, at + 1)
    if (marker === END_OF_IMAGE || marker === -1) break
    if (marker === 0x01) {
      at += 2
      continue
    }
    const length = byteAt(bytes, at + 2) * 256 + byteAt(bytes, at + 3)
    let end = at + 2 + length
    if (marker === APP1 && matchesAt(bytes, at + 4, EXIF)) orientation = orientationOf(bytes.subarray(at + 10, end))
    if (marker === START_OF_SCAN) end = endOfScan(bytes, end)
    if (isNeeded(bytes, at, marker)) kept.push(withoutThumbnail(bytes.subarray(at, end), marker))
    at = end
  }
  const head = kept[0] && byteAt(kept[0], 1) === APP0 ? kept.splice(0, 1) : []
  const turned = orientation === 1 ? [] : [exifOf(orientation)]
  return concat([Uint8Array.of(0xff, 0xd8), ...head, ...turned, ...kept, Uint8Array.of(0xff, END_OF_IMAGE)])
}

function isNeeded(bytes: Uint8Array, at: number, marker: number): boolean {
  if (marker === COMMENT) return false
  if (marker < APP0 || marker > APP15) return true
  if (marker === APP0) return matchesAt(bytes, at + 4, JFIF)
  if (marker === APP2) return matchesAt(bytes, at + 4, ICC)
  return marker === APP14 && matchesAt(bytes, at + 4, ADOBE)
}

/** A JFIF segment may hold a small copy of a picture that was cropped since. */
function withoutThumbnail(segment: Uint8Array, marker: number): Uint8Array {
  if (marker !== APP0 || segment.length <= JFIF_BYTES) return segment
  const head = segment.slice(0, JFIF_BYTES)
  head.set([0, JFIF_BYTES - 2], 2)
  head.set([0, 0], JFIF_BYTES - 2)
  return head
}

function exifOf(orientation: number): Uint8Array {
  const tiff = tiffOfOrientation(orientation)
  return concat([Uint8Array.of(0xff, APP1, 0, 2 + 6 + tiff.length), EXIF, Uint8Array.of(0), tiff])
}

function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at !== -1) {
    const next = byteAt(bytes, at + 1)
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
    at = bytes.indexOf(0xff, at + 2)
  }
  return bytes.length
}
