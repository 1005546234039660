import { expiresAt } from '../../domain/prescription/validity.ts'
import { contentSha256 } from '../../workers/prescription/contentHash.ts'
import { keyringOf } from '../../workers/prescription/keys.ts'
import { newPrescriptionId, signToken } from '../../workers/prescription/token.ts'
import { prescriptionContent } from './prescriptionContent.ts'

/**
 * A prescription as it stands in the database once it was signed, and its token.
 * @param key the private JWK that signs, where it is not the demonstration's
 */
export async function aSignedPrescription(changes: Parameters<typeof prescriptionContent>[0] = {}, key?: string) {
  const content = prescriptionContent(changes)
  const { issuedAt, renewals, lines, doctor } = content
  const id = newPrescriptionId()
  const claims = {
    prescriptionId: id,
    rpps: doctor.rpps,
    issuedAt,
    expiresAt: expiresAt(issuedAt, renewals),
    contentSha256: await contentSha256(content),
  }
  const token = await signToken(claims, await keyringOf({ ENVIRONMENT: 'local', PRESCRIPTION_SIGNING_KEY: key }))
  return {
    id,
    consultationId: `consultation-of-${id}`,
    patientId: `patient-of-${id}`,
    accountId: `account-of-${id}`,
    doctorId: 'doctor',
    state: 'signed',
    lines: JSON.stringify(lines),
    renewals,
    createdAt: issuedAt,
    content: JSON.stringify(content),
    token,
    documentId: `document-of-${id}`,
    issuedAt,
  } as const
}
