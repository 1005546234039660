import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { PIXELS_MAX } from '../../domain/attachments/attachmentType.ts'
import type { ShownFile } from './shownFile.ts'

GlobalWorkerOptions.workerSrc = workerAddress

/** More pixels than this a phone's canvas does not draw. */
const CANVAS_MAX_PIXELS = 16_000_000

export type Pdf = Awaited<ReturnType<typeof openPdf>>

/**
 * A document, read by a program that draws and does nothing else: no scripts, no forms, no links are followed. Loaded
 * with the first document that is looked at.
 */
export async function openPdf(file: ShownFile) {
  const reading = getDocument({
    data: new Uint8Array(await bytesOf(file)),
    enableXfa: false,
    maxImageSize: PIXELS_MAX,
    // Scans are often packed as JBIG2 or JPEG 2000: their readers stand beside our own files (vite.config.ts).
    wasmUrl: '/assets/pdf/',
  })
  const document = await reading.promise
  return {
    pages: document.numPages,
    draw: (canvas: HTMLCanvasElement, number: number, width: number) => drawPage(document, canvas, number, width),
    sizeOf: async (number: number) => {
      const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 })
      return { width, height }
    },
    /** What a page says, for who hears it. */
    textOf: async (number: number) => {
      const { items } = await (await document.getPage(number)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join(' ')
    },
    close: () => reading.destroy(),
  }
}

async function bytesOf({ href, bytes }: ShownFile): Promise<ArrayBuffer> {
  if (bytes) return bytes.arrayBuffer()
  const answer = await fetch(href)
  if (!answer.ok) throw new Error(`the document answered ${answer.status}`)
  return answer.arrayBuffer()
}

/** Draws a page so many device pixels wide; nothing is seen before it is whole. */
async function drawPage(document: PDFDocumentProxy, canvas: HTMLCanvasElement, number: number, width: number) {
  const page = await document.getPage(number)
  const plain = page.getViewport({ scale: 1 })
  const wanted = width / plain.width
  const scale = Math.min(wanted, Math.sqrt(CANVAS_MAX_PIXELS / (plain.width * plain.height)))
  const viewport = page.getViewport({ scale })
  const sheet = canvas.ownerDocument.createElement('canvas')
  sheet.width = Math.round(viewport.width)
  sheet.height = Math.round(viewport.height)
  await page.render({ canvas: sheet, viewport }).promise
  canvas.width = sheet.width
  canvas.height = sheet.height
  canvas.getContext('2d')?.drawImage(sheet, 0, 0)
}
