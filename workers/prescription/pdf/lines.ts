import type { PrescriptionContent, PrescriptionLine } from '../../../domain/prescription/contents.ts'
import { nonSubstitutableMention, renewalsMention } from '../../../domain/prescription/mentions.ts'
import { heightOf, INK, INNER_WIDTH, PAGE, type Paper, SIZE, type Style, TEXT_BOTTOM, write } from './paper.ts'
import { NARROW } from './words.ts'

const INDENT = 22
const FACTS_WIDTH = 118
const TEXT_WIDTH = INNER_WIDTH - INDENT - FACTS_WIDTH - 14
const MEDICINE: Style = { font: 'semibold', size: SIZE.medicine, width: TEXT_WIDTH, gap: 1 }
const POSOLOGY: Style = { size: SIZE.body, width: TEXT_WIDTH, lineGap: 1.5 }
const FACT: Style = { size: SIZE.small, color: INK.muted, width: FACTS_WIDTH, align: 'right' }

/** The international name first, then the medicine as the doctor named it (R5125-55 CSP). */
const nameOf = ({ inn, medicine }: PrescriptionLine): string => (inn === undefined ? medicine : `${inn} · ${medicine}`)

const daysOf = ({ durationDays = 0 }: PrescriptionLine): string => `${durationDays} jour${durationDays > 1 ? 's' : ''}`

/** What stands at the right of a medicine, in lines of small text: at most four. */
const factsOf = ({ quantity, durationDays, nonSubstitutable }: PrescriptionLine): number =>
  2 + Number(quantity !== undefined && durationDays !== undefined) + Number(nonSubstitutable !== undefined)

function heightOfLine(paper: Paper, line: PrescriptionLine): number {
  const words = heightOf(paper, nameOf(line), MEDICINE) + heightOf(paper, line.posology, POSOLOGY) + 4
  return Math.max(2 + 16 * factsOf(line), words)
}

/** A medicine with its dosage and directions, its packs, and whether the health insurance pays (R5132-3, 2° and 3°). */
function writeLine(paper: Paper, list: PDFKit.PDFStructureElement, line: PrescriptionLine, index: number): void {
  const height = heightOfLine(paper, line)
  // A line of ordinary length is never cut in two by the end of a page.
  if (paper.y + height > TEXT_BOTTOM && height < TEXT_BOTTOM - PAGE.margin) paper.addPage()
  const item = paper.struct('LI')
  list.add(item)
  const top = paper.y
  const page = paper.page
  const factsX = PAGE.margin + INDENT + TEXT_WIDTH + 14
  write(
    paper,
    item,
    'P',
    `${index + 1}.`,
    { font: 'semibold', size: SIZE.medicine, color: INK.brand, width: INDENT },
    { x: PAGE.margin, y: top },
  )
  write(
    paper,
    item,
    'P',
    line.quantity === undefined ? `Durée${NARROW}: ${daysOf(line)}` : `Quantité${NARROW}: ${line.quantity}`,
    { ...FACT, font: 'semibold', color: INK.text },
    { x: factsX, y: top + 1.5 },
  )
  if (line.quantity !== undefined && line.durationDays !== undefined)
    write(paper, item, 'P', `Durée${NARROW}: ${daysOf(line)}`, FACT, { x: factsX, y: paper.y + 1 })
  write(paper, item, 'P', line.reimbursable ? 'Remboursable' : 'Non remboursable', FACT, { x: factsX, y: paper.y + 1 })
  if (line.nonSubstitutable)
    write(
      paper,
      item,
      'P',
      nonSubstitutableMention(line.nonSubstitutable),
      { ...FACT, font: 'semibold', color: INK.text },
      { x: factsX, y: paper.y + 1 },
    )
  const factsEnd = paper.y
  write(paper, item, 'P', nameOf(line), MEDICINE, { x: PAGE.margin + INDENT, y: top })
  write(paper, item, 'P', line.posology, POSOLOGY)
  item.end()
  paper.x = PAGE.margin
  paper.y = (paper.page === page ? Math.max(paper.y, factsEnd) : paper.y) + 13
}

/** All medicines, and how often they may be dispensed again. */
export function writeLines(
  paper: Paper,
  root: PDFKit.PDFStructureElement,
  { lines, renewals }: PrescriptionContent,
): void {
  const list = paper.struct('L')
  root.add(list)
  for (const [index, line] of lines.entries()) writeLine(paper, list, line, index)
  list.end()
  if (paper.y + 20 > TEXT_BOTTOM) paper.addPage()
  write(
    paper,
    root,
    'P',
    `${renewalsMention(renewals).fr}.`,
    { font: 'semibold', size: SIZE.body },
    { x: PAGE.margin, y: paper.y },
  )
}
