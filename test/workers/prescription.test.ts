import { expect, test } from 'vitest'
import { expiresAt } from '../../domain/prescription/validity.ts'
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
