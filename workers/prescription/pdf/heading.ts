import type { Prescriber, PrescriptionPatient } from '../../../domain/prescription/contents.ts'
import { SPECIALTY_LABELS } from '../../../domain/words/specialties.ts'
import { INK, INNER_WIDTH, PAGE, type Paper, rule, SIZE, write } from './paper.ts'
import { describeNumbers, describePatient, NARROW } from './words.ts'

const GUTTER = 24
const LEFT_WIDTH = INNER_WIDTH * 0.56
const RIGHT_WIDTH = INNER_WIDTH - LEFT_WIDTH - GUTTER

/** The top of a document: the doctor's block at the left (R5132-3, 1° CSP), what it is and when at the right. */
export function writeHeading(
  paper: Paper,
  root: PDFKit.PDFStructureElement,
  { doctor, title, facts }: { doctor: Prescriber; title: string; facts: readonly string[] },
): void {
  const section = paper.struct('Sect')
  root.add(section)
  const top = PAGE.margin
  const quiet = { size: SIZE.small, color: INK.muted, width: LEFT_WIDTH }
  write(
    paper,
    section,
    'P',
    doctor.name,
    { font: 'semibold', size: SIZE.name, color: INK.brand, width: LEFT_WIDTH, gap: 2 },
    { x: PAGE.margin, y: top },
  )
  const specialty = SPECIALTY_LABELS[doctor.specialty].fr
  write(paper, section, 'P', `${doctor.title} · ${specialty}`, {
    font: 'semibold',
    size: SIZE.small,
    width: LEFT_WIDTH,
    gap: 3,
  })
  write(paper, section, 'P', doctor.address, quiet)
  write(paper, section, 'P', `Tél.${NARROW}: ${doctor.phone} · ${doctor.email}`, quiet)
  write(paper, section, 'P', describeNumbers(doctor), { ...quiet, font: 'semibold', color: INK.text })
  const leftEnd = paper.y
  const right = { size: SIZE.small, color: INK.muted, width: RIGHT_WIDTH, align: 'right' as const }
  const x = PAGE.margin + LEFT_WIDTH + GUTTER
  write(
    paper,
    section,
    'H1',
    title,
    { ...right, font: 'semibold', size: SIZE.title, color: INK.text, characterSpacing: 0.4, gap: 4 },
    { x, y: top + 2 },
  )
  for (const fact of facts) write(paper, section, 'P', fact, right, { x, y: paper.y })
  section.end()
  paper.x = PAGE.margin
  paper.y = Math.max(leftEnd, paper.y) + 12
  rule(paper, paper.y, INK.brand, 1.25)
  paper.y += 13
}

/** Whom it is for (R5132-3, 6° CSP). */
export function writePatient(paper: Paper, root: PDFKit.PDFStructureElement, patient: PrescriptionPatient): void {
  const section = paper.struct('Sect')
  root.add(section)
  write(
    paper,
    section,
    'P',
    `Patient${NARROW}:`,
    { size: SIZE.small, color: INK.muted },
    { x: PAGE.margin, y: paper.y },
  )
  write(paper, section, 'P', `${patient.lastName} ${patient.firstName}`, { font: 'semibold', size: SIZE.medicine + 1 })
  write(paper, section, 'P', describePatient(patient), { size: SIZE.body, gap: 12 })
  section.end()
  rule(paper, paper.y)
  paper.y += 14
}
