import { database } from '../../workers/storage/database.ts'
import { prescriptions } from '../../workers/storage/prescriptionSchema.ts'
import { aSignedPrescription } from './aSignedPrescription.ts'
import type { prescriptionContent } from './prescriptionContent.ts'

/** A signed prescription straight in the database; answers its token and the patient's account. */
export async function signedPrescription(env: Env, changes: Parameters<typeof prescriptionContent>[0] = {}) {
  const row = await aSignedPrescription(changes)
  await database(env).insert(prescriptions).values(row)
  return { token: row.token, accountId: row.accountId, issuedAt: row.issuedAt }
}
