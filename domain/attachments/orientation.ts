import { ascii, byteAt, matchesAt } from './bytes.ts'

const LITTLE = ascii('II*\0')
const BIG = ascii('MM\0*')
const ORIENTATION_TAG = 0x0112
const ENTRY_BYTES = 12

/** How a viewer must turn the picture (TIFF 6.0, Orientation): 1 as it is, up to 8; 1 for anything unreadable. */
export function orientationOf(tiff: Uint8Array): number {
  const little = matchesAt(tiff, 0, LITTLE)
  if (!little && !matchesAt(tiff, 0, BIG)) return 1
  const u16 = (at: number) =>
    little ? byteAt(tiff, at) + byteAt(tiff, at + 1) * 256 : byteAt(tiff, at) * 256 + byteAt(tiff, at + 1)
  const directory = little ? u16(4) + u16(6) * 65_536 : u16(4) * 65_536 + u16(6)
  if (directory < 8 || directory + 2 > tiff.length) return 1
  const entries = u16(directory)
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * ENTRY_BYTES
    if (at + ENTRY_BYTES > tiff.length) return 1
    if (u16(at) !== ORIENTATION_TAG) continue
    const value = u16(at + 8)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** The smallest TIFF that says how to turn a picture, and nothing else of it. */
export const tiffOfOrientation = (orientation: number): Uint8Array =>
  // Big-endian; one directory at 8 with one entry: tag 0112, type SHORT, one value; no further directory.
  Uint8Array.of(0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0)
