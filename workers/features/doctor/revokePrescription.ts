import { and, eq, isNull } from 'drizzle-orm'
import { revokeBody } from '../../../protocol/doctor.ts'
import { invalid } from '../../../protocol/problems.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { database } from '../../storage/database.ts'
import { audit, prescriptions } from '../../storage/schema.ts'
import { ownPrescription } from './ownPrescription.ts'

/** From here on the counter is told that the doctor took it back. Revoking again keeps the first reason and time. */
export const revokePrescription: Handler = async (context) => {
  const body = await readJson(context.request, revokeBody)
  if (!body.ok) return body.refusal
  const reason = body.value.reason.trim()
  const row = await ownPrescription(context)
  if (!row) return { problem: 'not-found' }
  if (reason === '') return invalid('reason', { fr: 'Écrivez le motif.', en: 'Write the reason.' })
  if (row.state === 'draft') return { problem: 'conflict' }
  const db = database(context.env)
  await db.batch([
    db
      .update(prescriptions)
      .set({ revokedAt: context.now, revocationReason: reason })
      .where(and(eq(prescriptions.id, row.id), isNull(prescriptions.revokedAt))),
    db.insert(audit).values({
      id: randomId(),
      at: context.now,
      accountId: accountOf(context),
      action: 'prescription.revoke',
      consultationId: row.consultationId,
      patientId: row.patientId,
    }),
  ])
  return json({ id: row.id, state: 'revoked' })
}
