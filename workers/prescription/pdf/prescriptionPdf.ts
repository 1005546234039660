import type { PrescriptionContent } from '../../../domain/prescription/contents.ts'
import { LINES_BOTTOM, type Signature, writeCounter, writeSignature } from './counter.ts'
import { writeHeading, writePatient } from './heading.ts'
import { writeLines } from './lines.ts'
import { closePaper, type Fonts, openPaper } from './paper.ts'
import { frenchMoment, NARROW } from './words.ts'

const PROVENANCE = 'Ordonnance électronique délivrée dans le cadre d’une téléconsultation médicale'

/**
 * The signed prescription as a PDF, with every mention of R5132-3 CSP and the zone for the pharmacy. It is an electronic
 * prescription of ours, and never says that it is the health insurance's digital one (décret 2023-1222).
 */
export async function renderPrescription(
  content: PrescriptionContent,
  signature: Signature,
  fonts: Fonts,
): Promise<Uint8Array> {
  const { doctor, patient, number, issuedAt } = content
  const { paper, root } = openPaper(`Ordonnance ${number}`, doctor.name, fonts)
  const facts = [`n°${NARROW}${number}`, `Le ${frenchMoment(issuedAt)}`, PROVENANCE]
  writeHeading(paper, root, { doctor, title: 'Ordonnance', facts })
  writePatient(paper, root, patient)
  writeLines(paper, root, content)
  if (paper.y > LINES_BOTTOM) paper.addPage()
  writeSignature(paper, root, content, signature)
  writeCounter(paper, root, content, signature)
  root.end()
  const name = `${patient.lastName} ${patient.firstName}`
  return closePaper(paper, `Ordonnance n°${NARROW}${number} · ${name} · ${doctor.name}, RPPS ${doctor.rpps}`)
}
