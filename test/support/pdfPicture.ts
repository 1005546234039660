import { readFileSync } from 'node:fs'
import { type Canvas, createCanvas, Path2D } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

// pdf.js brings a Path2D of its own copy of the canvas, which ours does not know.
Object.assign(globalThis, { Path2D })

const font = (path: string) => {
  const { buffer, byteOffset, byteLength } = readFileSync(`node_modules/@expo-google-fonts/source-sans-3/${path}`)
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer
}
/** As the Worker bundles them. */
export const fonts = {
  regular: font('400Regular/SourceSans3_400Regular.ttf'),
  semibold: font('600SemiBold/SourceSans3_600SemiBold.ttf'),
}

export const openPdf = (bytes: Uint8Array) => getDocument({ data: bytes.slice(), verbosity: 0 }).promise

/** A page as a printer would put it on paper, so many pixels to a point of 1/72 inch. */
export async function drawPage(bytes: Uint8Array, pageNumber: number, scale: number): Promise<Canvas> {
  const page = await (await openPdf(bytes)).getPage(pageNumber)
  const viewport = page.getViewport({ scale })
  const canvas = createCanvas(viewport.width, viewport.height)
  const canvasContext = canvas.getContext('2d')
  await page.render({ canvas: canvas as never, canvasContext: canvasContext as never, viewport }).promise
  return canvas
}
