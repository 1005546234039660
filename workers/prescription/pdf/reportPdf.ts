import type { Outcome } from '../../../domain/consultation/outcome.ts'
import type { Prescriber, PrescriptionPatient } from '../../../domain/prescription/contents.ts'
import { SECTION_LABELS, SECTIONS, type Sections } from '../../../domain/report/sections.ts'
import type { Channel } from '../../../domain/vocabulary.ts'
import { OUTCOME_LABELS, OUTCOME_SENTENCES } from '../../../domain/words/outcomes.ts'
import { writeHeading, writePatient } from './heading.ts'
import { closePaper, type Fonts, INK, openPaper, PAGE, type Paper, SIZE, TEXT_BOTTOM, write } from './paper.ts'
import { frenchMoment, NARROW } from './words.ts'

const CHANNEL_WORDS: Record<Channel, string> = {
  chat: 'par messagerie',
  audio: 'par appel audio',
  video: 'par appel visio',
}

/** All that the record of an act of telemedicine holds (R6316-3 and -4 CSP). */
export type ReportContent = {
  doctor: Prescriber
  patient: PrescriptionPatient
  /** Free text; empty where there are sections. */
  text: string
  sections?: Sections
  /** With what the consultation was concluded, when that was known. */
  outcome?: Outcome
  /** Of an addendum: the report that it completes, and when that was published. */
  amends?: { documentId: string; publishedAt: number }
  /** Epoch milliseconds. */
  publishedAt: number
  consultation: {
    id: string
    channel: Channel
    /** When the doctor took the question, and when the consultation ended; null while it has not. Epoch milliseconds. */
    startedAt: number
    endedAt: number | null
  }
  /** The numbers of the prescriptions signed in this consultation. */
  prescriptions: readonly string[]
  /** Audio and video calls, in French; absent in reports older than calls are. */
  calls?: readonly string[]
  /** Technical incidents during the act, in French; none is said too (R6316-3, 5° CSP). */
  incidents: readonly string[]
}

function factsOf({ consultation, prescriptions, calls = [], incidents }: ReportContent): string[] {
  const { channel, startedAt, endedAt } = consultation
  const ended = endedAt === null ? '' : `, terminée le ${frenchMoment(endedAt)}`
  return [
    `Téléconsultation ${CHANNEL_WORDS[channel]}, commencée le ${frenchMoment(startedAt)}${ended} (heure de Paris).`,
    `Ordonnances${NARROW}: ${prescriptions.length === 0 ? 'aucune' : prescriptions.map((number) => `n°${NARROW}${number}`).join(', ')}.`,
    ...(calls.length === 0 ? [] : [`Appels${NARROW}: ${calls.join(' ; ')}.`]),
    `Incidents techniques${NARROW}: ${incidents.length === 0 ? 'aucun' : incidents.join(' ; ')}.`,
  ]
}

const HEADING = { font: 'semibold', size: SIZE.body, color: INK.brand, gap: 2 } as const

/** A heading that never stands alone at the foot of a page. */
function writeHead(paper: Paper, root: PDFKit.PDFStructureElement, text: string): void {
  if (paper.y + 60 > TEXT_BOTTOM) paper.addPage()
  write(paper, root, 'H2', text, HEADING, { x: PAGE.margin, y: paper.y })
}

function writeText(paper: Paper, root: PDFKit.PDFStructureElement, text: string): void {
  for (const paragraph of text.trim().split(/\n{2,}/))
    write(paper, root, 'P', paragraph, { size: SIZE.body, lineGap: 2.5, gap: 8 }, { x: PAGE.margin, y: paper.y })
}

/** What the doctor wrote: an addendum says first what it completes. */
function writeWords(
  paper: Paper,
  root: PDFKit.PDFStructureElement,
  { text, sections, outcome, amends }: ReportContent,
): void {
  if (amends)
    writeText(
      paper,
      root,
      `Ce complément s’ajoute au compte rendu publié le ${frenchMoment(amends.publishedAt)} (heure de Paris), qui reste inchangé.`,
    )
  if (text !== '') writeText(paper, root, text)
  for (const section of SECTIONS) {
    const words = sections?.[section]
    if (words === undefined) continue
    writeHead(paper, root, SECTION_LABELS[section].fr)
    writeText(paper, root, words)
  }
  if (!outcome) return
  writeHead(paper, root, 'Conclusion')
  writeText(paper, root, `${OUTCOME_LABELS[outcome].fr}. ${OUTCOME_SENTENCES[outcome].fr}`)
}

/** The report of a consultation as a PDF; a long text flows on over as many pages as it takes. */
export async function renderReport(report: ReportContent, fonts: Fonts): Promise<Uint8Array> {
  const { doctor, patient, publishedAt, consultation, amends } = report
  const title = amends ? 'Complément au compte rendu' : 'Compte rendu'
  const { paper, root } = openPaper(`${title} de téléconsultation`, doctor.name, fonts)
  writeHeading(paper, root, {
    doctor,
    title,
    facts: ['de téléconsultation médicale', `Le ${frenchMoment(publishedAt)}`],
  })
  writePatient(paper, root, patient)
  writeWords(paper, root, report)
  const facts = factsOf(report)
  if (paper.y + 110 > TEXT_BOTTOM) paper.addPage()
  paper.y += 12
  write(
    paper,
    root,
    'H2',
    'Déroulement',
    { font: 'semibold', size: SIZE.body, color: INK.brand, gap: 2 },
    { x: PAGE.margin, y: paper.y },
  )
  for (const fact of facts) write(paper, root, 'P', fact, { size: SIZE.small, color: INK.muted, gap: 1 })
  paper.y += 12
  const signed = `Rédigé par ${doctor.name}, authentifié, le ${frenchMoment(publishedAt)} (heure de Paris)`
  write(paper, root, 'P', signed, { font: 'semibold', size: SIZE.body, align: 'right' }, { x: PAGE.margin, y: paper.y })
  root.end()
  const name = `${patient.lastName} ${patient.firstName}`
  return closePaper(paper, `${title} · ${name} · ${doctor.name}, RPPS ${doctor.rpps} · Consultation ${consultation.id}`)
}
