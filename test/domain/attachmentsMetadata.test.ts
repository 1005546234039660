import { readFileSync } from 'node:fs'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ATTACHMENT_TYPES } from '../../domain/attachments/attachmentType.ts'
import { inspectAttachment } from '../../domain/attachments/inspectAttachment.ts'
import { orientationOf, tiffOfOrientation } from '../../domain/attachments/orientation.ts'
import { uploadPlace } from '../../domain/attachments/uploadPlace.ts'
import { withoutMetadata } from '../../domain/attachments/withoutMetadata.ts'
import { CONSULTATION_STATES } from '../../domain/consultation/consultation.ts'
import { DEFAULT_LIMITS } from '../../domain/limits.ts'
import { bytesOf, chunk, exif, join, pdfOf, pngWith, segment } from '../support/hostileFiles.ts'

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const canvas = createCanvas(24, 16)
canvas.getContext('2d').fillRect(3, 3, 12, 9)
const JPEG = new Uint8Array(canvas.toBuffer('image/jpeg'))
const withSegments = (jpeg: Uint8Array, ...segments: Uint8Array[]) => join(jpeg.slice(0, 2), ...segments, jpeg.slice(2))
const XMP = segment(0xe1, bytesOf('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude="48,51N"/>'))
const IPTC = segment(0xed, bytesOf('Photoshop 3.0\x008BIM\x04\x04 Paris'))
const PROFILE = segment(0xe2, bytesOf('ICC_PROFILE\0\x01\x01 colours'))
const photo = (orientation: number) =>
  withSegments(JPEG, segment(0xe1, exif(orientation)), XMP, PROFILE, IPTC, segment(0xfe, bytesOf('taken by Marie')))

describe('a photo says no longer where it was taken, nor with what', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'a jpeg of orientation %i keeps its turn, its colours and nothing else',
    async (turn) => {
      const clean = withoutMetadata(photo(turn), ATTACHMENT_TYPES.jpeg)
      expect(inspectAttachment(clean)).toMatchObject({ ok: true, value: { extension: 'jpg' } })
      expect(textOf(clean)).not.toMatch(/GPS|Phone|xmp|Photoshop|Paris|Marie/)
      expect(textOf(clean)).toContain('ICC_PROFILE')
      const at = textOf(clean).indexOf('Exif\0\0')
      expect(at === -1 ? 1 : orientationOf(clean.subarray(at + 6))).toBe(turn)
      // Decoded by somebody else's code: upright pictures and turned ones have the sides that a viewer sees.
      const seen = await loadImage(Buffer.from(clean))
      expect([seen.width, seen.height].toSorted((one, other) => one - other)).toEqual([16, 24])
    },
  )

  test('what a real camera wrote is gone: the place, the clock, its name and the small copy of the picture', () => {
    const notes = new Uint8Array(readFileSync(new URL('../support/files/coolpix-p6000.exif', import.meta.url)))
    expect(textOf(notes)).toMatch(/NIKON.*WGS-84/s)
    const clean = withoutMetadata(withSegments(JPEG, notes), ATTACHMENT_TYPES.jpeg)
    expect(textOf(clean)).not.toMatch(/NIKON|COOLPIX|WGS-84|2008:10:2|Exif/)
    expect(clean.length).toBeLessThanOrEqual(JPEG.length)
  })

  test('what stands behind a jpeg’s end, a further picture or the phone’s notes, is left out', () => {
    const announced = withSegments(JPEG, segment(0xe2, bytesOf('MPF\0MM\0*')))
    const clean = withoutMetadata(join(announced, photo(1)), ATTACHMENT_TYPES.jpeg)
    expect(textOf(clean)).not.toMatch(/GPS|MPF/)
    expect(clean.length).toBeLessThanOrEqual(JPEG.length)
  })

  test('a png loses its texts, its time and its place, and keeps its turn', () => {
    const secret = pngWith(
      chunk('tEXt', bytesOf('Author\0Marie')),
      chunk('iTXt', bytesOf('XML:com.adobe.xmp\0\0\0\0\0<GPS/>')),
      chunk('zTXt', bytesOf('Comment\0\0x')),
      chunk('tIME', new Uint8Array(7)),
      chunk('eXIf', exif(6).slice(6)),
      chunk('gAMA', Uint8Array.of(0, 0, 0xb1, 0x8f)),
    )
    const clean = withoutMetadata(secret, ATTACHMENT_TYPES.png)
    expect(inspectAttachment(clean).ok).toBe(true)
    expect(textOf(clean)).not.toMatch(/Marie|GPS|tEXt|iTXt|zTXt|tIME|Phone/)
    expect(textOf(clean)).toContain('gAMA')
    const at = textOf(clean).indexOf('eXIf')
    expect(orientationOf(clean.subarray(at + 4))).toBe(6)
  })

  test('a photo inside a pdf loses its place without moving a byte, and a pdf without one is untouched', () => {
    const scanned = pdfOf(join(bytesOf('<< /Filter /DCTDecode >>\nstream\n'), photo(1), bytesOf('\nendstream')))
    const clean = withoutMetadata(scanned, ATTACHMENT_TYPES.pdf)
    expect(clean.length).toBe(scanned.length)
    expect(textOf(clean)).not.toMatch(/GPS|Phone|xmp|Paris|Marie/)
    expect(inspectAttachment(clean).ok).toBe(true)
    const plain = pdfOf('<< /Author (Labo) >>')
    expect(withoutMetadata(plain, ATTACHMENT_TYPES.pdf)).toBe(plain)
  })
})

test('a jpeg without metadata keeps its pixels to the byte', () => {
  const once = withoutMetadata(JPEG, ATTACHMENT_TYPES.jpeg)
  expect(withoutMetadata(photo(1), ATTACHMENT_TYPES.jpeg).length).toBe(once.length + PROFILE.length)
  expect(withoutMetadata(once, ATTACHMENT_TYPES.jpeg)).toEqual(once)
})

test('no EXIF makes the reader of turns throw, and its own is read back', () => {
  fc.assert(
    fc.property(fc.constantFrom('II*\0', 'MM\0*', ''), fc.uint8Array({ maxLength: 80 }), (start, rest) => {
      const turn = orientationOf(join(bytesOf(start), rest))
      expect(turn >= 1 && turn <= 8).toBe(true)
    }),
  )
  for (let turn = 1; turn <= 8; turn++) expect(orientationOf(tiffOfOrientation(turn))).toBe(turn)
})

test('files go to the question while the bot asks, to the thread in care, and nowhere else', () => {
  const places = CONSULTATION_STATES.map((state) => {
    const place = uploadPlace({ state, attachments: [] }, 0, DEFAULT_LIMITS)
    return [state, place.ok ? place.value : place.refusal.type]
  })
  expect(Object.fromEntries(places)).toEqual({
    intake: 'question',
    waiting: 'already-sent',
    overdue: 'already-sent',
    taken: 'thread',
    active: 'thread',
    ended: 'not-in-care',
    cancelled: 'not-in-care',
    missed: 'not-in-care',
  })
  const file = { id: 'a', name: 'a.png', mediaType: 'image/png', size: 1 }
  expect(uploadPlace({ state: 'intake', attachments: [file, file, file] }, 0, DEFAULT_LIMITS).ok).toBe(false)
  // The question's three do not count in the thread, which has a limit of its own.
  expect(uploadPlace({ state: 'active', attachments: [file, file, file] }, 49, DEFAULT_LIMITS).ok).toBe(true)
  expect(uploadPlace({ state: 'active', attachments: [] }, 50, DEFAULT_LIMITS).ok).toBe(false)
})
