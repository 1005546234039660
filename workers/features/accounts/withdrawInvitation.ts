import { and, eq } from 'drizzle-orm'
import { noContent } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { patients } from '../../storage/peopleSchema.ts'
import { heldBy, heldPatient } from './ownPatient.ts'

/** `DELETE /api/patients/{id}/invitation`: an address that was wrong opens nothing any more. */
export const withdrawInvitation: Handler = async (context) => {
  const patient = await heldPatient(context)
  if (!patient) return { problem: 'not-found' }
  await database(context.env)
    .update(patients)
    .set({ invitedEmail: null, invitedAt: null })
    .where(and(eq(patients.id, patient.id), heldBy(accountOf(context))))
  return noContent()
}
