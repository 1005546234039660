import { ascii, byteAt, matchesAt } from './bytes.ts'

const EXIF = ascii('Exif\0')
const XMP = ascii('http://ns.adobe.com/')
const PHOTOSHOP = ascii('Photoshop 3.0\0')
const START_OF_SCAN = 0xda
const APP0 = 0xe0
const APP15 = 0xef
const COMMENT = 0xfe

/**
 * A PDF whose photos no longer tell where they were taken: apps that « scan » put the phone's JPEGs in as they are. The
 * camera's notes inside them become zeros, so that every offset, and with it the document, stays as it was. A document
 * without such photos comes back untouched, and its signature, if any, stays good.
 */
export function blankMetadataOfPdf(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let cleaned: Uint8Array<ArrayBuffer> | undefined
  for (const [from, to] of cameraNotes(bytes)) {
    cleaned ??= bytes.slice()
    cleaned.fill(0, from, to)
  }
  return cleaned ?? bytes
}

function* cameraNotes(bytes: Uint8Array): Generator<[from: number, to: number]> {
  for (let at = bytes.indexOf(0xff); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    if (byteAt(bytes, at + 1) !== 0xd8 || byteAt(bytes, at + 2) !== 0xff) continue
    let segment = at + 2
    while (byteAt(bytes, segment) === 0xff) {
      const marker = byteAt(bytes, segment + 1)
      const end = segment + 2 + byteAt(bytes, segment + 2) * 256 + byteAt(bytes, segment + 3)
      if (marker === START_OF_SCAN || marker < 0xc0 || end > bytes.length || end < segment + 4) break
      const data = segment + 4
      const named = [EXIF, XMP, PHOTOSHOP].some((name) => matchesAt(bytes, data, name))
      if ((marker >= APP0 && marker <= APP15 && named) || marker === COMMENT) yield [data, end]
      segment = end
    }
  }
}
