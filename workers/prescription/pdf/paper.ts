import PDFDocument from 'pdfkit'

/** TrueType files: the text is embedded, so that it prints the same everywhere. */
export type Fonts = { regular: ArrayBuffer; semibold: ArrayBuffer }

export type Paper = PDFKit.PDFDocument

/** The inks of a printed page (design.md's tokens on white). */
export const INK = { text: '#14262d', muted: '#50656d', line: '#c9d3d2', brand: '#0d6464', soft: '#f1f6f5' } as const

/** Sizes of text in points. The posology is what a tired person of 80 reads: never below eleven. */
export const SIZE = { name: 17, title: 15, medicine: 12, body: 11, small: 9.5, tiny: 8 } as const

/** A4 in points, and its margins. */
export const PAGE = { width: 595.28, height: 841.89, margin: 51, foot: 44 } as const
export const INNER_WIDTH = PAGE.width - 2 * PAGE.margin
/** Where the text of a page ends, above its foot. */
export const TEXT_BOTTOM = PAGE.height - PAGE.margin - 18

export type Style = {
  font?: 'regular' | 'semibold'
  size?: number
  color?: string
  gap?: number
} & Pick<PDFKit.Mixins.TextOptions, 'width' | 'align' | 'lineGap' | 'characterSpacing'>

export function setStyle(paper: Paper, { font = 'regular', size = SIZE.body, color = INK.text }: Style): Paper {
  return paper.font(font).fontSize(size).fillColor(color)
}

/** A sheet of A4 that screen readers can follow: tagged, with its language and title. */
export function openPaper(
  title: string,
  author: string,
  fonts: Fonts,
): { paper: Paper; root: PDFKit.PDFStructureElement } {
  const paper = new PDFDocument({
    size: 'A4',
    margins: { top: PAGE.margin, left: PAGE.margin, right: PAGE.margin, bottom: PAGE.height - TEXT_BOTTOM },
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'fr-FR',
    displayTitle: true,
    // No standard font: those are read from files, which a Worker has none of.
    font: '',
    info: { Title: title, Author: author, Creator: 'Permanence' },
  })
  paper.registerFont('regular', fonts.regular)
  paper.registerFont('semibold', fonts.semibold)
  const root = paper.struct('Document')
  paper.addStructure(root)
  return { paper, root }
}

/** A tagged piece of text at a place, or where the last one ended; it flows on to the next page when it must. */
export function write(
  paper: Paper,
  parent: PDFKit.PDFStructureElement,
  tag: 'H1' | 'H2' | 'P',
  text: string,
  style: Style = {},
  at?: { x: number; y: number },
): void {
  const { width, align, lineGap, characterSpacing, gap } = style
  const options = {
    width: width ?? INNER_WIDTH,
    lineGap: lineGap ?? 1,
    ...(align && { align }),
    ...(characterSpacing && { characterSpacing }),
  }
  const element = paper.struct(tag, {}, () => {
    setStyle(paper, style)
    if (at) paper.text(text, at.x, at.y, options)
    else paper.text(text, paper.x, paper.y, options)
  })
  parent.add(element)
  element.end()
  if (gap) paper.y += gap
}

/** The height in points that `write` would take. */
export function heightOf(paper: Paper, text: string, style: Style): number {
  return setStyle(paper, style).heightOfString(text, { width: style.width ?? INNER_WIDTH, lineGap: style.lineGap ?? 1 })
}

/** What is only drawn, and not read aloud: rules, backgrounds, the foot of pages. */
export function decorate(paper: Paper, draw: () => void): void {
  paper.markContent('Artifact', { type: 'Layout' })
  draw()
  paper.endMarkedContent()
}

export function rule(paper: Paper, y: number, color: string = INK.line, weight = 0.75): void {
  decorate(paper, () => {
    paper
      .moveTo(PAGE.margin, y)
      .lineTo(PAGE.width - PAGE.margin, y)
      .lineWidth(weight)
      .strokeColor(color)
      .stroke()
  })
}

/** Writes the foot of every page, with its number, and gives the file's bytes. */
export async function closePaper(paper: Paper, foot: string): Promise<Uint8Array> {
  const { count } = paper.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    paper.switchToPage(index)
    const y = PAGE.height - PAGE.foot
    // Below the margin, where text would otherwise start another page.
    paper.page.margins.bottom = 0
    rule(paper, y - 7, INK.line, 0.5)
    decorate(paper, () => {
      setStyle(paper, { size: SIZE.tiny, color: INK.muted })
      paper.text(foot, PAGE.margin, y, { width: INNER_WIDTH - 60, lineBreak: false, ellipsis: true, height: 12 })
      paper.text(`Page ${index + 1} sur ${count}`, PAGE.margin, y, {
        width: INNER_WIDTH,
        align: 'right',
        lineBreak: false,
      })
    })
  }
  const chunks: Uint8Array[] = []
  const closed = new Promise<void>((resolve, reject) => {
    paper.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    paper.on('end', resolve)
    paper.on('error', reject)
  })
  paper.end()
  await closed
  return new Uint8Array(await new Blob(chunks.map((chunk) => new Uint8Array(chunk))).arrayBuffer())
}
