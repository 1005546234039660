import type { PrescriptionContent } from '../../../domain/prescription/contents.ts'
import { firstDispensingEndsAt } from '../../../domain/prescription/validity.ts'
import { QUIET_ZONE_MODULES, qrOf, qrPath } from '../qr.ts'
import { decorate, INK, INNER_WIDTH, PAGE, type Paper, SIZE, TEXT_BOTTOM, write } from './paper.ts'
import { frenchDay, frenchMoment, NARROW } from './words.ts'

/** The side of the code with its quiet zone: 42 mm, a module of 0.69 mm, which a phone reads at arm's length. */
const CODE_SIDE = 119
const PADDING = 14
const ZONE_HEIGHT = CODE_SIDE + 2 * PADDING
const SIGNATURE_HEIGHT = 66

/** The zone always stands at the bottom of the last page, where a pharmacist looks for it. */
export const COUNTER_TOP = TEXT_BOTTOM - ZONE_HEIGHT
/** Where the lines must have ended for the signature and the zone to fit on the same page. */
export const LINES_BOTTOM = COUNTER_TOP - SIGNATURE_HEIGHT - 10

export type Signature = { url: string; keyId: string; expiresAt: number }

/** Who signed it, when, and with which key (R5132-3, 1° CSP). */
export function writeSignature(
  paper: Paper,
  root: PDFKit.PDFStructureElement,
  content: PrescriptionContent,
  { keyId }: Signature,
): void {
  const section = paper.struct('Sect')
  root.add(section)
  const width = INNER_WIDTH * 0.62
  const x = PAGE.margin + INNER_WIDTH - width
  const right = { width, align: 'right' as const }
  write(
    paper,
    section,
    'P',
    `Signé électroniquement par ${content.doctor.name}`,
    { ...right, font: 'semibold', size: SIZE.body, gap: 1 },
    { x, y: COUNTER_TOP - SIGNATURE_HEIGHT },
  )
  write(
    paper,
    section,
    'P',
    `le ${frenchMoment(content.issuedAt)} (heure de Paris)`,
    { ...right, size: SIZE.small, gap: 1 },
    { x, y: paper.y },
  )
  write(
    paper,
    section,
    'P',
    `Ordonnance n°${NARROW}${content.number} · Signature Ed25519, clé ${keyId}`,
    { ...right, size: SIZE.tiny, color: INK.muted },
    { x, y: paper.y },
  )
  section.end()
}

function howToScan(content: PrescriptionContent, expiresAt: number): string[] {
  const until = frenchDay(expiresAt - 1)
  const first = frenchDay(firstDispensingEndsAt(content.issuedAt) - 1)
  return [
    `Scannez ce QR code avec un lecteur de codes 2D ou l’appareil photo d’un smartphone${NARROW}: la page qui s’ouvre indique si l’ordonnance est authentique et si elle a déjà été délivrée. L’ouvrir ne délivre rien${NARROW}: la délivrance s’y enregistre d’un geste.`,
    'Comparez ce qui s’affiche avec ce papier. Par mesure de sécurité, nous vous recommandons de vérifier l’identité du patient.',
    content.renewals === 0
      ? `À délivrer jusqu’au ${until} inclus.`
      : `Première délivrance jusqu’au ${first} inclus, renouvellements jusqu’au ${until} inclus.`,
  ]
}

/** « Espace pharmacie »: the code, how to scan it and until when it may be dispensed. */
export function writeCounter(
  paper: Paper,
  root: PDFKit.PDFStructureElement,
  content: PrescriptionContent,
  { url, expiresAt }: Signature,
): void {
  const section = paper.struct('Sect')
  root.add(section)
  decorate(paper, () => {
    paper.roundedRect(PAGE.margin, COUNTER_TOP, INNER_WIDTH, ZONE_HEIGHT, 8).fillAndStroke(INK.soft, INK.line)
  })
  const codeX = PAGE.margin + PADDING
  const codeY = COUNTER_TOP + PADDING
  const code = qrOf(url)
  const scale = CODE_SIDE / (code.size + 2 * QUIET_ZONE_MODULES)
  const figure = paper.struct('Figure', { alt: `QR code de l’ordonnance n° ${content.number}` }, () => {
    paper.roundedRect(codeX, codeY, CODE_SIDE, CODE_SIDE, 3).fill('#ffffff')
    paper.save()
    paper.translate(codeX + QUIET_ZONE_MODULES * scale, codeY + QUIET_ZONE_MODULES * scale).scale(scale)
    paper.path(qrPath(code)).fill('#000000')
    paper.restore()
  })
  section.add(figure)
  figure.end()
  const x = codeX + CODE_SIDE + 18
  const width = PAGE.width - PAGE.margin - PADDING - x
  write(
    paper,
    section,
    'H2',
    'Espace pharmacie',
    { font: 'semibold', size: SIZE.medicine + 1, color: INK.brand, width, gap: 3 },
    { x, y: codeY - 2 },
  )
  const words = howToScan(content, expiresAt)
  for (const [index, text] of words.entries()) {
    const last = index === words.length - 1
    write(
      paper,
      section,
      'P',
      text,
      { size: SIZE.small, width, gap: 4, font: last ? 'semibold' : 'regular' },
      { x, y: paper.y },
    )
  }
  section.end()
}
