import { ascii, byteAt, matchesAt } from '../../domain/attachments/bytes.ts'

const FILE_TYPE = ascii('ftyp')
/** The brands of ISO/IEC 23008-12 that hold HEVC pictures, as iPhones write them. */
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']

/** Whether an ISO media box that names its type begins here. */
const isMediaBox = (bytes: Uint8Array, at: number): boolean => matchesAt(bytes, at + 4, FILE_TYPE)

/** Told by its content: phones and mail programs rename files. */
export function isHeic(bytes: Uint8Array): boolean {
  if (!isMediaBox(bytes, 0)) return false
  const brand = String.fromCharCode(...[8, 9, 10, 11].map((at) => byteAt(bytes, at)))
  return HEIC_BRANDS.includes(brand)
}

/** Whether what stands behind the picture is the film of a « motion photo », which may be left out without a loss. */
export const isFilm = (bytes: Uint8Array, at: number): boolean => isMediaBox(bytes, at)

/** The longest side that each try may have, in pixels, with the quality of its jpeg, from the best on. */
export const TRIES = [
  { side: 4096, quality: 0.92 },
  { side: 4096, quality: 0.85 },
  { side: 3200, quality: 0.85 },
  { side: 2560, quality: 0.85 },
  { side: 2560, quality: 0.7 },
  { side: 2560, quality: 0.5 },
] as const

/** More pixels than this a phone's canvas does not draw (Safari on iOS). */
const CANVAS_MAX_PIXELS = 16_777_216

/** The size of a picture in a try: never larger than it is, never under what the try says. */
export function sizeWithin(width: number, height: number, side: number): { width: number; height: number } {
  const factor = Math.min(1, side / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) }
}

/** Whether a picture may first be tried at its own size. */
export const fitsCanvas = (width: number, height: number): boolean => width * height <= CANVAS_MAX_PIXELS
