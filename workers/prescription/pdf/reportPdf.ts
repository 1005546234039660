import type { Prescriber, PrescriptionPatient } from '../../../domain/prescription/contents.ts'
import type { Channel } from '../../../domain/vocabulary.ts'
import { writeHeading, writePatient } from './heading.ts'
import { closePaper, type Fonts, INK, openPaper, PAGE, SIZE, TEXT_BOTTOM, write } from './paper.ts'
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
  text: string
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

/** The report of a consultation as a PDF; a long text flows on over as many pages as it takes. */
export async function renderReport(report: ReportContent, fonts: Fonts): Promise<Uint8Array> {
  const { doctor, patient, text, publishedAt, consultation } = report
  const { paper, root } = openPaper('Compte rendu de téléconsultation', doctor.name, fonts)
  writeHeading(paper, root, {
    doctor,
    title: 'Compte rendu',
    facts: ['de téléconsultation médicale', `Le ${frenchMoment(publishedAt)}`],
  })
  writePatient(paper, root, patient)
  for (const paragraph of text.trim().split(/\n{2,}/)) {
    write(paper, root, 'P', paragraph, { size: SIZE.body, lineGap: 2.5, gap: 8 }, { x: PAGE.margin, y: paper.y })
  }
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
  return closePaper(
    paper,
    `Compte rendu · ${name} · ${doctor.name}, RPPS ${doctor.rpps} · Consultation ${consultation.id}`,
  )
}
