import { createCanvas } from '@napi-rs/canvas'
import fc from 'fast-check'
import PDFDocument from 'pdfkit'
import { describe, expect, test } from 'vitest'
import { crc32 } from '../../domain/attachments/crc32.ts'
import { inspectAttachment } from '../../domain/attachments/inspectAttachment.ts'

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
const u32 = (value: number) => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value)
const u32le = (value: number) => u32(value).reverse()

const PNG_1X1 = bytesOf(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
)

const chunk = (type: string, data = new Uint8Array()) => {
  const body = join(bytesOf(type), data)
  return join(u32(data.length), body, u32(crc32(body, 0, body.length)))
}
const header = (width: number, height: number, depth = 8, colour = 6) =>
  chunk('IHDR', join(u32(width), u32(height), Uint8Array.of(depth, colour, 0, 0, 0)))
const SIGNATURE = PNG_1X1.slice(0, 8)
const PIXELS = chunk('IDAT', Uint8Array.of(0x78, 0x9c, 3, 0, 0, 0, 0, 1))
const END = chunk('IEND')

function drawn(type: 'image/jpeg' | 'image/png'): Uint8Array {
  const canvas = createCanvas(24, 16)
  const context = canvas.getContext('2d')
  context.fillStyle = '#0d6464'
  context.fillRect(3, 3, 12, 9)
  return new Uint8Array(type === 'image/jpeg' ? canvas.toBuffer('image/jpeg') : canvas.toBuffer('image/png'))
}
const PNG = drawn('image/png')
const JPEG = drawn('image/jpeg')

const printed = (options: PDFKit.PDFDocumentOptions = {}) =>
  new Promise<Uint8Array>((resolve) => {
    const document = new PDFDocument(options)
    const parts: Buffer[] = []
    document.on('data', (part) => parts.push(part))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    document.text('Analyse de sang')
    document.end()
  })
const PDF = await printed()

const minimalPdf = (object: string) => {
  const body = `%PDF-1.7\n1 0 obj\n${object}\nendobj\n`
  return bytesOf(`${body}xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 >>\nstartxref\n${body.length}\n%%EOF\n`)
}

const segment = (marker: number, data: Uint8Array) =>
  join(Uint8Array.of(0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255), data)
const multiPicture = join(JPEG.slice(0, 2), segment(0xe2, bytesOf('MPF\0MM\0*')), JPEG.slice(2))
const jpegOfSize = (width: number, height: number) =>
  join(
    Uint8Array.of(0xff, 0xd8),
    segment(0xc0, Uint8Array.of(8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0)),
    segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
    Uint8Array.of(1, 2, 3, 0xff, 0x00, 0xff, 0xd9),
  )
const samsungNotes = () => {
  const note = bytesOf('\0\0\x01\x0aImage_UTC_Data1767225600000')
  const directory = join(
    bytesOf('SEFH'),
    u32le(107),
    u32le(1),
    Uint8Array.of(0, 0, 1, 10),
    u32le(note.length),
    u32le(note.length),
  )
  return join(note, directory, u32le(directory.length), bytesOf('SEFT'))
}

const good: [string, Uint8Array, string][] = [
  ['the smallest png', PNG_1X1, 'png'],
  ['a drawn png', PNG, 'png'],
  ['a drawn jpeg', JPEG, 'jpg'],
  ['a jpeg with zeros behind it', join(JPEG, new Uint8Array(40)), 'jpg'],
  ['a phone’s photo with a second image announced', join(multiPicture, JPEG), 'jpg'],
  ['a Samsung photo with the notes of its camera', join(JPEG, samsungNotes()), 'jpg'],
  ['a jpeg of almost 100 megapixels', jpegOfSize(10_000, 9_999), 'jpg'],
  ['a printed pdf', PDF, 'pdf'],
  ['a pdf that says /EncryptMetadata and nothing worse', minimalPdf('<< /EncryptMetadata true >>'), 'pdf'],
  ['a pdf with blank lines at its end', join(PDF, bytesOf('\r\n\r\n')), 'pdf'],
]

const flipped = (bytes: Uint8Array, at: number) => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))

const bad: [string, Uint8Array, string][] = [
  ['nothing', new Uint8Array(), 'unknown'],
  ['a program', bytesOf('MZ\x90\x00 not a picture'), 'unknown'],
  ['a page', bytesOf('<html><script>alert(1)</script>'), 'unknown'],
  ['a drawing that can run (svg)', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'unknown'],
  ['a gif', bytesOf('GIF89a\x01\x00\x01\x00'), 'unknown'],
  ['a zip', bytesOf('PK\x03\x04'), 'unknown'],
  ['a program before a pdf', join(bytesOf('MZ'), PDF), 'unknown'],
  ['a png with a changed pixel', flipped(PNG_1X1, 45), 'malformed'],
  ['a png whose header is not first', join(SIGNATURE, PIXELS, header(1, 1), END), 'malformed'],
  ['a png with two headers', join(SIGNATURE, header(1, 1), header(1, 1), PIXELS, END), 'malformed'],
  ['a png without pixels', join(SIGNATURE, header(1, 1), END), 'malformed'],
  ['a png without end', join(SIGNATURE, header(1, 1), PIXELS), 'truncated'],
  ['a png of no width', join(SIGNATURE, header(0, 1), PIXELS, END), 'malformed'],
  ['a png of an impossible depth', join(SIGNATURE, header(1, 1, 16, 3), PIXELS, END), 'malformed'],
  ['a png that unpacks into 4 gigapixels', join(SIGNATURE, header(65_535, 65_535), PIXELS, END), 'too-many-pixels'],
  [
    'a png with a chunk longer than the file',
    join(SIGNATURE, u32(0xffffffff), bytesOf('IHDR'), new Uint8Array(40)),
    'truncated',
  ],
  ['a png with a zip behind it', join(PNG, bytesOf('PK\x03\x04')), 'trailing-data'],
  ['a png with a page behind it', join(PNG, bytesOf('<script>')), 'trailing-data'],
  ['a jpeg with a zip behind it', join(JPEG, bytesOf('PK\x03\x04')), 'trailing-data'],
  ['a jpeg with a page behind zeros', join(JPEG, new Uint8Array(9), bytesOf('<script>')), 'trailing-data'],
  ['a jpeg with a second image that nothing announced', join(JPEG, JPEG), 'trailing-data'],
  [
    'a jpeg with a trailer that lies about its length',
    join(JPEG, bytesOf('<script>'), samsungNotes()),
    'trailing-data',
  ],
  ['a jpeg with a program after the second image', join(multiPicture, JPEG, bytesOf('MZ')), 'trailing-data'],
  ['a jpeg of 4 gigapixels', jpegOfSize(65_535, 65_535), 'too-many-pixels'],
  ['a jpeg of no height', jpegOfSize(8, 0), 'malformed'],
  ['a jpeg that ends before any scan', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), 'malformed'],
  ['only the first bytes of a jpeg', Uint8Array.of(0xff, 0xd8, 0xff), 'truncated'],
  ['a jpeg’s signature before a page', join(Uint8Array.of(0xff, 0xd8, 0xff), bytesOf('<html>')), 'truncated'],
  ['a pdf of an unknown version', bytesOf('%PDF-x.y\n%%EOF'), 'malformed'],
  ['a pdf without end', bytesOf('%PDF-1.7\n1 0 obj\n'), 'truncated'],
  ['a pdf whose references are elsewhere', bytesOf('%PDF-1.7\nstartxref\n3\n%%EOF\n'), 'malformed'],
  ['a pdf without references', bytesOf('%PDF-1.7\n%%EOF\n'), 'malformed'],
  ['a pdf with a program behind it', join(PDF, bytesOf('MZ\x90')), 'trailing-data'],
  ['a pdf with a zip far behind it', join(PDF, bytesOf('PK\x03\x04'), new Uint8Array(4000)), 'trailing-data'],
  ['an encrypted pdf', await printed({ userPassword: 'secret' }), 'encrypted'],
  ['a pdf with a script', minimalPdf('<< /S /JavaScript /JS (app.alert(1)) >>'), 'active-content'],
  ['a pdf with a script in disguise', minimalPdf('<< /S /J#61vaScr#69pt >>'), 'active-content'],
  ['a pdf that starts a program', minimalPdf('<< /S/Launch/F(cmd.exe) >>'), 'active-content'],
  ['a pdf with a file inside', minimalPdf('<< /Type /EmbeddedFile >>'), 'active-content'],
]

describe('a file is known by its content', () => {
  test.each(good)('%s passes', (_, bytes, extension) => {
    expect(inspectAttachment(bytes)).toMatchObject({ ok: true, value: { extension } })
  })
  test.each(bad)('%s is refused', (_, bytes, reason) => {
    expect(inspectAttachment(bytes)).toMatchObject({ ok: false, refusal: { type: 'attachment-type', reason } })
  })
})

test('where the foreign bytes begin is said', () => {
  expect(inspectAttachment(join(JPEG, bytesOf('MZ')))).toMatchObject({ ok: false, refusal: { at: JPEG.length } })
})

test('a file cut short anywhere is refused', () => {
  const end = (bytes: Uint8Array) => bytes.length - (bytes === PDF ? 1 : 0)
  fc.assert(
    fc.property(fc.constantFrom(PNG_1X1, PNG, JPEG, PDF), fc.double({ min: 0, max: 1, noNaN: true }), (file, share) => {
      const length = Math.min(end(file) - 1, Math.floor(share * end(file)))
      expect(inspectAttachment(file.slice(0, length)).ok).toBe(false)
    }),
    { numRuns: 1000 },
  )
})

test('a png with any bit changed is refused', () => {
  fc.assert(
    fc.property(fc.nat(PNG_1X1.length - 1), (at) => {
      expect(inspectAttachment(flipped(PNG_1X1, at)).ok).toBe(false)
    }),
  )
})

test('no bytes make the check throw', () => {
  const starts = [
    PNG.slice(0, 8),
    JPEG.slice(0, 3),
    PDF.slice(0, 8),
    PNG.slice(0, 40),
    JPEG.slice(0, 60),
    bytesOf('%PDF-1.7 startxref 9 %%EOF'),
  ]
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), (start, rest) => {
      inspectAttachment(join(start, rest))
    }),
    { numRuns: 1000 },
  )
})

test('ten megabytes are read without trouble', () => {
  const large = join(PDF.slice(0, 9))
  const bytes = new Uint8Array(10 * 1024 * 1024).fill(0x2f)
  bytes.set(large)
  expect(inspectAttachment(bytes)).toMatchObject({ ok: false, refusal: { reason: 'truncated' } })
})
