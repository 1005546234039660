import { ascii, concat } from './bytes.ts'
import { crc32 } from './crc32.ts'
import { orientationOf, tiffOfOrientation } from './orientation.ts'
import { PNG_SIGNATURE } from './png.ts'

/** The chunks that the pixels and their colours need; texts, times, EXIF and private ones go. */
const NEEDED: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'cHRM',
  'gAMA',
  'iCCP',
  'sBIT',
  'sRGB',
  'cICP',
  'bKGD',
  'pHYs',
])

/** An inspected PNG with only the chunks that it needs to look right. */
export function pngWithoutMetadata(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = []
  let orientation = 1
  for (let at = PNG_SIGNATURE.length; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (type === 'eXIf') orientation = orientationOf(bytes.subarray(at + 8, end - 4))
    if (NEEDED.has(type)) kept.push(bytes.subarray(at, end))
    at = end
  }
  const turned = orientation === 1 ? [] : [chunk('eXIf', tiffOfOrientation(orientation))]
  return concat([PNG_SIGNATURE, ...kept.slice(0, 1), ...turned, ...kept.slice(1)])
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const whole = concat([new Uint8Array(4), ascii(type), data, new Uint8Array(4)])
  const view = new DataView(whole.buffer)
  view.setUint32(0, data.length)
  view.setUint32(whole.length - 4, crc32(whole, 4, whole.length - 4))
  return whole
}
