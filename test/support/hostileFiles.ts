import { crc32 } from '../../domain/attachments/crc32.ts'

export const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
export const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
const u32 = (value: number) => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value)

export const chunk = (type: string, data = new Uint8Array()) => {
  const body = join(bytesOf(type), data)
  return join(u32(data.length), body, u32(crc32(body, 0, body.length)))
}
export const pngHeader = (width: number, height: number) =>
  chunk('IHDR', join(u32(width), u32(height), Uint8Array.of(8, 6, 0, 0, 0)))
export const PNG_START = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
export const PNG_PIXELS = chunk('IDAT', Uint8Array.of(0x78, 0x9c, 3, 0, 0, 0, 0, 1))
export const PNG_END = chunk('IEND')
/** A real picture of one pixel. */
export const PNG = bytesOf(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
)
export const pngWith = (...chunks: Uint8Array[]) => join(PNG_START, pngHeader(1, 1), ...chunks, PNG_PIXELS, PNG_END)

export const segment = (marker: number, data: Uint8Array) =>
  join(Uint8Array.of(0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255), data)
const frame = (width: number, height: number) =>
  segment(0xc0, Uint8Array.of(8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0))
const SCAN = join(segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)), Uint8Array.of(1, 2, 3, 0xff, 0x00))
const SOI = Uint8Array.of(0xff, 0xd8)
const EOI = Uint8Array.of(0xff, 0xd9)
export const jpegOf = (width: number, height: number, scans = 1, ...segments: Uint8Array[]) =>
  join(SOI, ...segments, frame(width, height), ...Array.from({ length: scans }, () => SCAN), EOI)
export const JPEG = jpegOf(8, 8)

/** EXIF of a phone: which way is up, the phone's name, and where it was. */
export const exif = (orientation: number) =>
  join(
    bytesOf('Exif\0\0II*\0\x08\0\0\0\x02\0'),
    Uint8Array.of(0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0),
    Uint8Array.of(0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0),
    bytesOf('\0\0\0\0PhoneOfMarie GPS 48.8566N 2.3522E'),
  )

export const pdfOf = (object: string | Uint8Array) => {
  const body = join(
    bytesOf('%PDF-1.7\n1 0 obj\n'),
    typeof object === 'string' ? bytesOf(object) : object,
    bytesOf('\nendobj\n'),
  )
  const table = `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 >>\nstartxref\n${body.length}\n%%EOF\n`
  return join(body, bytesOf(table))
}
export const PDF = pdfOf('<< /Type /Catalog >>')

/** A PDF that keeps objects in a compressed stream, packed by the caller. */
export const pdfWithObjects = (packed: Uint8Array, filter = '/Filter /FlateDecode') =>
  pdfOf(
    join(
      bytesOf(`<< /Type /ObjStm /N 1 /First 4 ${filter} /Length ${packed.length} >>\nstream\n`),
      packed,
      bytesOf('\nendstream'),
    ),
  )
