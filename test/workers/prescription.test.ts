import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { readBdpm } from '../../domain/medicines/bdpm.ts'
import { findingsOf, severityOf } from '../../domain/prescription/guards.ts'
import { expiresAt } from '../../domain/prescription/validity.ts'
import { judgeLines } from '../../workers/features/doctor/judgeLines.ts'
import { fillStatements } from '../../workers/medicines/fillBase.ts'
import { contentSha256 } from '../../workers/prescription/contentHash.ts'
import { FONTS } from '../../workers/prescription/fonts.ts'
import { keyringOf } from '../../workers/prescription/keys.ts'
import { renderPrescription } from '../../workers/prescription/pdf/prescriptionPdf.ts'
import { prescriptionUrl } from '../../workers/prescription/qr.ts'
import { newPrescriptionId, signToken, verifyToken } from '../../workers/prescription/token.ts'
import { prescriptionContent } from '../support/prescriptionContent.ts'

const content = prescriptionContent()
const ends = expiresAt(content.issuedAt, 0)

async function signed() {
  const keyring = await keyringOf({ ENVIRONMENT: 'local' })
  const contentHash = await contentSha256(content)
  const claims = {
    prescriptionId: newPrescriptionId(),
    rpps: content.doctor.rpps,
    issuedAt: content.issuedAt,
    expiresAt: ends,
    contentSha256: contentHash,
  }
  return { keyring, claims, token: await signToken(claims, keyring) }
}

test('workerd signs a token and reads it back', async () => {
  const { keyring, claims, token } = await signed()
  expect(await verifyToken(token, keyring)).toEqual({ ok: true, value: { ...claims, keyId: keyring.signing.kid } })
})

test('workerd refuses every digit changed to every other digit', async () => {
  const { keyring, token } = await signed()
  for (let position = 0; position < token.length; position++) {
    for (let digit = 0; digit <= 9; digit++) {
      if (String(digit) === token[position]) continue
      const verified = await verifyToken(token.slice(0, position) + digit + token.slice(position + 1), keyring)
      expect(verified.ok, `digit ${position} to ${digit}`).toBe(false)
    }
  }
})

test('workerd draws the prescription with its own fonts', async () => {
  const { keyring, token } = await signed()
  const signature = {
    url: prescriptionUrl('http://localhost:8787', token),
    keyId: keyring.signing.kid,
    expiresAt: ends,
  }
  const pdf = await renderPrescription(content, signature, FONTS)
  expect(new TextDecoder().decode(pdf.slice(0, 8))).toBe('%PDF-1.7')
  expect(pdf.length).toBeGreaterThan(20_000)
})

/** Three medicines as the base publishes them: a narcotic, one for hospitals, and one that anybody may take. */
async function fillSmallBase() {
  const row = (cis: string, name: string) => `${cis}\t${name}\tgélule\torale\tActive\tNationale\tCommercialisée`
  const { medicines } = readBdpm({
    medicines: [
      row('60000001', 'SKENAN L.P. 30 mg, gélule'),
      row('60000002', 'PERFALGAN 10 mg/ml, solution pour perfusion'),
      row('60000003', 'DOLIPRANE 1000 mg, comprimé'),
    ].join('\n'),
    packs: '60000003\t1\t2\t3\t4\t5\t6\t7\t65%\t2,54',
    compositions: [
      '60000001\tgélule\t1\tSULFATE DE MORPHINE\t30 mg\tune gélule\tSA\t1',
      '60000002\tsolution\t2\tPARACÉTAMOL\t10 mg\tun ml\tSA\t1',
      '60000003\tcomprimé\t2\tPARACÉTAMOL\t1000 mg\tun comprimé\tSA\t1',
    ].join('\n'),
    conditions: "60000001\tstupéfiants\n60000002\tréservé à l'usage HOSPITALIER",
    groups: '',
  })
  const statements = fillStatements({ snapshot: '2021-05', medicines }, { importedAt: 0, brokenLines: 0 })
  await env.DB.batch(
    statements.map(({ sql, rows }) => (rows === undefined ? env.DB.prepare(sql) : env.DB.prepare(sql).bind(rows))),
  )
}

test('the base judges each line by its code and by its words, in any spelling', async () => {
  await fillSmallBase()
  const judge = async (line: { medicine: string; cis?: string }) => {
    const judged = await judgeLines(env, [{ ...line, posology: 'x', quantity: 1, reimbursable: true }])
    const health = {
      known: '',
      antecedents: '',
      treatments: '',
      prescribed: [],
      sex: 'female',
      pregnant: undefined,
    } as const
    return findingsOf(judged, 0, health).map((finding) => `${finding.kind} ${severityOf(finding)}`)
  }
  expect(await judge({ medicine: 'DOLIPRANE 1000 mg', cis: '60000001' })).toEqual(['restricted refused'])
  for (const medicine of ['Skénan LP', 'MORPHINE']) expect(await judge({ medicine })).toEqual(['restricted refused'])
  for (const medicine of ['skennan', 'morfine 10 mg'])
    expect(await judge({ medicine })).toEqual(['near-restricted refused'])
  expect(await judge({ medicine: 'sekna lp' })).toEqual([])
  expect(await judge({ medicine: 'skenin' })).toEqual(['near-restricted asked'])
  expect(await judge({ medicine: 'perfalgan', cis: '60000002' })).toEqual(['hospital-only refused'])
  expect(await judge({ medicine: 'DOLIPRANE 1000 mg', cis: '99999999' })).toEqual(['unknown-code refused'])
  for (const medicine of ['DOLIPRANE 1000 mg, comprimé', 'paracétamol', 'SÉRUM PHYSIOLOGIQUE', '« » *'])
    expect(await judge({ medicine })).toEqual([])
})
