import { revokeBody } from '../../../protocol/doctor.ts'
import { invalid } from '../../../protocol/problems.ts'
import { prescriptionEvent } from '../../delivery/prescriptionEvent.ts'
import { wakeOutbox } from '../../delivery/wakeOutbox.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { ownPrescription } from './ownPrescription.ts'

const REVOKE = 'UPDATE prescriptions SET revoked_at = ?2, revocation_reason = ?3 WHERE id = ?1 AND revoked_at IS NULL'
const AUDIT = `INSERT INTO audit (id, at, account_id, action, consultation_id, patient_id)
  VALUES (?1, ?2, ?3, 'prescription.revoke', ?4, ?5)`

/** From here on the counter is told that the doctor took it back. Revoking again keeps the first reason and time. */
export const revokePrescription: Handler = async (context) => {
  const body = await readJson(context.request, revokeBody)
  if (!body.ok) return body.refusal
  const reason = body.value.reason.trim()
  const row = await ownPrescription(context)
  if (!row) return { problem: 'not-found' }
  if (reason === '') return invalid('reason', { fr: 'Écrivez le motif.', en: 'Write the reason.' })
  if (row.state === 'draft') return { problem: 'conflict' }
  const { env, now } = context
  const eventId = randomId()
  await env.DB.batch([
    // Before the change: whoever finds it revoked already tells nobody a second time.
    prescriptionEvent(env, eventId, {
      type: 'prescription.revoked',
      state: "'revoked'",
      at: 'CAST(?4 AS INTEGER)',
      where: 'WHERE p.id = ?3 AND p.revoked_at IS NULL',
      values: [row.id, now],
    }),
    env.DB.prepare(REVOKE).bind(row.id, now, reason),
    env.DB.prepare(AUDIT).bind(randomId(), now, accountOf(context), row.consultationId, row.patientId),
  ])
  wakeOutbox(context, eventId)
  return json({ id: row.id, state: 'revoked' })
}
