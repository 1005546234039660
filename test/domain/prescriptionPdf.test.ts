import jsQR from 'jsqr'
import { expect, test } from 'vitest'
import type { PrescriptionContent } from '../../domain/prescription/contents.ts'
import { expiresAt } from '../../domain/prescription/validity.ts'
import { contentSha256 } from '../../workers/prescription/contentHash.ts'
import { keyringOf } from '../../workers/prescription/keys.ts'
import { renderPrescription } from '../../workers/prescription/pdf/prescriptionPdf.ts'
import { type ReportContent, renderReport } from '../../workers/prescription/pdf/reportPdf.ts'
import { prescriptionUrl, qrOf, qrSvg } from '../../workers/prescription/qr.ts'
import { newPrescriptionId, signToken } from '../../workers/prescription/token.ts'
import { drawPage, fonts, openPdf } from '../support/pdfPicture.ts'
import { prescriptionContent } from '../support/prescriptionContent.ts'

const ORIGIN_OF_28_CHARACTERS = 'https://ordonnance.permanen.ce'.slice(0, 28)
async function signed(content: PrescriptionContent) {
  const keyring = await keyringOf({ ENVIRONMENT: 'local' })
  const ends = expiresAt(content.issuedAt, content.renewals)
  const { rpps } = content.doctor
  const sha256 = await contentSha256(content)
  const claims = {
    prescriptionId: newPrescriptionId(),
    rpps,
    issuedAt: content.issuedAt,
    expiresAt: ends,
    contentSha256: sha256,
  }
  const url = prescriptionUrl(ORIGIN_OF_28_CHARACTERS, await signToken(claims, keyring))
  return { url, keyId: keyring.signing.kid, expiresAt: ends }
}

async function textOf(bytes: Uint8Array) {
  const document = await openPdf(bytes)
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  return pages.map((page) => page.replace(/\s+/g, ' '))
}

async function codeOn(bytes: Uint8Array, pageNumber: number) {
  const canvas = await drawPage(bytes, pageNumber, 2.5)
  const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  return jsQR(new Uint8ClampedArray(data), width, height)?.data
}

test('the code of a 31-character address stays at version 9', async () => {
  const { url } = await signed(prescriptionContent())
  expect(url).toMatch(/^HTTPS:\/\/.{20}\/O\/[0-9]{376}$/)
  expect(qrOf(url)).toMatchObject({ version: 9, size: 53 })
  expect(qrSvg(url, 'Code <1>')).toContain('aria-label="Code &lt;1>"')
})

test('the address is all in capitals, the port kept, whatever was configured', () => {
  expect(prescriptionUrl('http://localhost:8787/', '123')).toBe('HTTP://LOCALHOST:8787/O/123')
})

test('the prescription carries every mention of R5132-3, on one page', async () => {
  const content = prescriptionContent({ doctor: { ...prescriptionContent().doctor, finess: '750000018' } })
  const signature = await signed(content)
  const pages = await textOf(await renderPrescription(content, signature, fonts))
  expect(pages).toHaveLength(1)
  for (const mention of [
    'MARTIN Claire',
    'Docteur en médecine',
    'Médecin généraliste',
    '2 rue Augustin Fresnel, 13470 Carnoux-en-Provence, France',
    '+33 4 91 00 00 00',
    'claire.martin@permanence.example',
    'RPPS : 10001234562',
    'FINESS : 750000018',
    'DUPONT Éloïse',
    'née le 05/05/2000, sexe féminin, 54 kg, 167 cm',
    'Le 27/02/2026 à 14:30',
    'DOLIPRANE 1000 mg, comprimé',
    '1 comprimé 3 fois par jour pendant 5 jours',
    'Quantité : 2',
    'Remboursable',
    'Non remboursable',
    'Non renouvelable',
    'Signé électroniquement par MARTIN Claire',
    'le 27/02/2026 à 14:30 (heure de Paris)',
    `clé ${signature.keyId}`,
    'n° 7F3K-29QD',
    'Ordonnance électronique délivrée dans le cadre',
    'téléconsultation médicale',
    'Espace pharmacie',
    'Scannez ce QR code',
    'À délivrer jusqu’au 27/05/2026 inclus',
    'vérifier l’identité du patient',
    'Page 1 sur 1',
  ]) {
    expect(pages[0]).toContain(mention)
  }
  expect(pages[0]).not.toMatch(/ordonnance numérique/i)
})

test('the code read back from the page is the address', async () => {
  const content = prescriptionContent()
  const signature = await signed(content)
  expect(await codeOn(await renderPrescription(content, signature, fonts), 1)).toBe(signature.url)
})

test('the file is tagged, in French, with its title', async () => {
  const content = prescriptionContent()
  const document = await openPdf(await renderPrescription(content, await signed(content), fonts))
  const { info } = await document.getMetadata()
  expect(info).toMatchObject({ Title: 'Ordonnance 7F3K-29QD', Language: 'fr-FR' })
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true })
  const tree = JSON.stringify(await (await document.getPage(1)).getStructTree())
  for (const role of ['H1', 'H2', 'LI', 'Figure']) expect(tree).toContain(`"role":"${role}"`)
})

test('twenty long lines flow on; each page is numbered, and the last one has the code', async () => {
  const lines = Array.from({ length: 20 }, (_, index) => ({
    medicine: `Médicament ${index + 1}, gélule`,
    posology: '1 gélule le matin, à jeun, avec un grand verre d’eau. '.repeat(12),
    quantity: 1,
    reimbursable: true,
  }))
  const content = prescriptionContent({ lines, renewals: 2 })
  const signature = await signed(content)
  const bytes = await renderPrescription(content, signature, fonts)
  const pages = await textOf(bytes)
  for (const [index, page] of pages.entries()) expect(page).toContain(`Page ${index + 1} sur ${pages.length}`)
  for (const { medicine } of lines) expect(pages.join(' ')).toContain(medicine)
  expect(pages.at(-1)).toContain('Première délivrance jusqu’au 27/05/2026 inclus')
  expect(pages.join(' ')).toContain('À renouveler 2 fois')
  expect(await codeOn(bytes, pages.length)).toBe(signature.url)
})

const report: ReportContent = {
  doctor: prescriptionContent().doctor,
  patient: prescriptionContent().patient,
  text: 'Fièvre modérée depuis hier.\n\nŒdème absent. Boire, se reposer.',
  publishedAt: Date.parse('2026-02-27T13:30:00Z'),
  consultation: {
    id: 'c1',
    channel: 'chat',
    startedAt: Date.parse('2026-02-27T13:10:00Z'),
    endedAt: Date.parse('2026-02-27T13:28:00Z'),
  },
  prescriptions: ['7F3K-29QD'],
  incidents: [],
}

test('the report holds what the record of an act of telemedicine must (R6316-3 and -4)', async () => {
  const [page] = await textOf(await renderReport(report, fonts))
  for (const mention of [
    'Compte rendu',
    'téléconsultation médicale',
    'MARTIN Claire',
    'RPPS : 10001234562',
    'DUPONT Éloïse',
    'Fièvre modérée depuis hier.',
    'Œdème absent',
    'par messagerie, commencée le 27/02/2026 à 14:10, terminée le 27/02/2026 à 14:28',
    'n° 7F3K-29QD',
    'Incidents techniques : aucun',
    'Rédigé par MARTIN Claire, authentifié, le 27/02/2026 à 14:30',
  ]) {
    expect(page).toContain(mention)
  }
})

test('a report in sections has a heading for each, its conclusion, and an addendum names what it completes', async () => {
  const sections = { assessment: 'Syndrome grippal.', plan: 'Repos.' }
  const [page] = await textOf(await renderReport({ ...report, text: '', sections, outcome: 'see-doctor' }, fonts))
  for (const mention of ['Évaluation Syndrome grippal.', 'Conduite à tenir Repos.', 'Conclusion Voir un médecin'])
    expect(page).toContain(mention)
  expect(page).not.toContain('Motif')
  const amends = { documentId: 'd', publishedAt: report.publishedAt }
  const [added] = await textOf(await renderReport({ ...report, text: 'Radiographie normale.', amends }, fonts))
  expect(added).toContain('Complément au compte rendu')
  expect(added).toContain(
    'au compte rendu publié le 27/02/2026 à 14:30 (heure de Paris), qui reste inchangé. Radiographie',
  )
})

test('a report of ten thousand characters loses none of them', async () => {
  const words = Array.from({ length: 1_250 }, (_, index) => `mot${String(index).padStart(4, '0')}`)
  const pages = await textOf(
    await renderReport({ ...report, text: words.join(' '), incidents: ['coupure du son à 14:12'] }, fonts),
  )
  expect(pages.length).toBeGreaterThan(1)
  const all = pages.join(' ')
  for (const word of words) expect(all).toContain(word)
  expect(all).toContain('coupure du son à 14:12')
})
