import { expiresAt } from '../../domain/prescription/validity.ts'
import { contentSha256 } from '../../workers/prescription/contentHash.ts'
import { keyringOf } from '../../workers/prescription/keys.ts'
import { newPrescriptionId, signToken } from '../../workers/prescription/token.ts'
import { database } from '../../workers/storage/database.ts'
import { prescriptions } from '../../workers/storage/schema.ts'
import { prescriptionContent } from './prescriptionContent.ts'

/** A signed prescription straight in the database; answers its token and the patient's account. */
export async function signedPrescription(env: Env, changes: Parameters<typeof prescriptionContent>[0] = {}) {
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
  const token = await signToken(claims, await keyringOf({ ENVIRONMENT: 'local' }))
  const accountId = `account-of-${id}`
  await database(env)
    .insert(prescriptions)
    .values({
      id,
      consultationId: `consultation-of-${id}`,
      patientId: `patient-of-${id}`,
      accountId,
      doctorId: 'doctor',
      state: 'signed',
      lines: JSON.stringify(lines),
      renewals,
      createdAt: issuedAt,
      content: JSON.stringify(content),
      token,
      documentId: `document-of-${id}`,
      issuedAt,
    })
  return { token, accountId, issuedAt }
}
