import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas'
import jsQR from 'jsqr'
import { beforeAll, describe, expect, test } from 'vitest'
import { expiresAt } from '../../domain/prescription/validity.ts'
import { contentSha256 } from '../../workers/prescription/contentHash.ts'
import { keyringOf } from '../../workers/prescription/keys.ts'
import { renderPrescription } from '../../workers/prescription/pdf/prescriptionPdf.ts'
import { prescriptionUrl } from '../../workers/prescription/qr.ts'
import { signToken } from '../../workers/prescription/token.ts'
import { drawPage, fonts, openPdf } from '../support/pdfPicture.ts'
import { prescriptionContent } from '../support/prescriptionContent.ts'

const STORED = 'test/pictures/prescription.png'
/** Pixels to a point: 96 dpi, as a screen shows it. */
const SCREEN = 96 / 72

let pdf: Uint8Array
let url = ''
let code: Canvas

beforeAll(async () => {
  const content = prescriptionContent()
  const keyring = await keyringOf({ ENVIRONMENT: 'local' })
  const ends = expiresAt(content.issuedAt, content.renewals)
  // A fixed id: the same code, and so the same picture, each time.
  const token = await signToken(
    {
      prescriptionId: 'AAECAwQFBgc',
      rpps: content.doctor.rpps,
      issuedAt: content.issuedAt,
      expiresAt: ends,
      contentSha256: await contentSha256(content),
    },
    keyring,
  )
  url = prescriptionUrl('https://ordonnance.permanen', token)
  pdf = await renderPrescription(content, { url, keyId: keyring.signing.kid, expiresAt: ends }, fonts)
  // 200 dpi: a plain office printer, and a telephone held at arm's length.
  code = around(await drawPage(pdf, 1, 200 / 72))
})

test('the page looks as it did when somebody last looked at it', async () => {
  const now = await drawPage(pdf, 1, SCREEN)
  if (process.env['UPDATE_PICTURES'] || !existsSync(STORED)) writeFileSync(STORED, now.toBuffer('image/png'))
  const stored = await loadImage(readFileSync(STORED))
  expect([now.width, now.height]).toEqual([stored.width, stored.height])
  const before = createCanvas(stored.width, stored.height)
  before.getContext('2d').drawImage(stored, 0, 0)
  const [one, other] = [now, before].map((canvas) => pixelsOf(canvas).data)
  let different = 0
  for (let at = 0; at < (one?.length ?? 0); at += 4)
    if (Math.abs((one?.[at] ?? 0) - (other?.[at] ?? 0)) > 48) different++
  // The edges of letters may fall a little otherwise on another machine; a line moved is far more than this.
  expect(different / (now.width * now.height)).toBeLessThan(0.002)
})

test('its fonts are inside the file, so that every printer has the same letters', async () => {
  const page = await (await openPdf(pdf)).getPage(1)
  await page.getOperatorList()
  const { items, styles } = await page.getTextContent()
  expect(items.length).toBeGreaterThan(20)
  const names = Object.keys(styles).map((name) => page.commonObjs.get(name))
  expect(names.length).toBeGreaterThan(0)
  for (const font of names) expect(font).toMatchObject({ missingFile: false })
})

const pixelsOf = (canvas: Canvas) => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)

function read(canvas: Canvas): string | undefined {
  const { data, width, height } = pixelsOf(canvas)
  return jsQR(new Uint8ClampedArray(data), width, height)?.data
}

/** What a camera held over the code sees of the sheet: the code and a hand's breadth around it. */
function around(sheet: Canvas): Canvas {
  const { data, width, height } = pixelsOf(sheet)
  const found = jsQR(new Uint8ClampedArray(data), width, height)
  if (!found) throw new Error('there is no code on the sheet')
  const { topLeftCorner, bottomRightCorner } = found.location
  const side = bottomRightCorner.x - topLeftCorner.x
  const margin = side / 4
  const canvas = createCanvas(side + 2 * margin, side + 2 * margin)
  canvas.getContext('2d').drawImage(sheet, margin - topLeftCorner.x, margin - topLeftCorner.y)
  return canvas
}

/** Dust and a bad toner: so many of the points are black or white by chance, always the same ones. */
function speckled(canvas: Canvas, share: number): Canvas {
  const pixels = pixelsOf(canvas)
  let chance = 42
  const next = () => {
    chance = (Math.imul(chance, 1_664_525) + 1_013_904_223) >>> 0
    return chance / 2 ** 32
  }
  for (let at = 0; at < pixels.data.length; at += 4) {
    if (next() >= share) continue
    pixels.data.fill(next() < 0.5 ? 0 : 255, at, at + 3)
  }
  const dirty = createCanvas(canvas.width, canvas.height)
  dirty.getContext('2d').putImageData(pixels, 0, 0)
  return dirty
}

/** A photograph of it: shrunk, turned about its middle, out of focus. */
function photograph(paper: Canvas, { scale = 1, degrees = 0, blur = 0 }): Canvas {
  const width = paper.width * scale
  const height = paper.height * scale
  const side = Math.ceil(Math.hypot(width, height))
  const canvas = createCanvas(side, side)
  const context = canvas.getContext('2d')
  context.fillStyle = '#8a8578'
  context.fillRect(0, 0, side, side)
  if (blur > 0) context.filter = `blur(${blur}px)`
  context.translate(side / 2, side / 2)
  context.rotate((degrees * Math.PI) / 180)
  context.drawImage(paper, -width / 2, -height / 2, width, height)
  return canvas
}

describe('the code on the paper is still read', () => {
  test.each([
    ['as it is', {}, 0],
    ['printed at 60 %', { scale: 0.6 }, 0],
    ['a little askew', { degrees: 7 }, 0],
    ['on its side', { degrees: 90 }, 0],
    ['upside down and askew', { degrees: 193 }, 0],
    ['out of focus', { blur: 1.6 }, 0],
    ['speckled, one point in thirty', { blur: 0.8 }, 1 / 30],
    ['small, askew, out of focus and speckled at once', { scale: 0.85, degrees: -11, blur: 0.7 }, 0.01],
  ])('%s', (_, how, share) => {
    expect(read(photograph(speckled(code, share), how))).toBe(url)
  })
})
