import { deliverOutboxRow } from '../../../delivery/d1Outbox.ts'
import { json } from '../../../http/answer.ts'
import type { Handler } from '../../../http/context.ts'
import { isFresh } from '../../../http/freshProof.ts'
import { database } from '../../../storage/database.ts'
import { changeLine } from '../../../storage/recordChange.ts'
import { invitationOf } from './invitation.ts'
import { managedDoctor } from './managedDoctors.ts'

/** `POST /api/admin/doctors/{id}/invitation`: once more, for who did not come in time or lost the mail. */
export const inviteAgain: Handler = async (context) => {
  const { env, now, params, execution } = context
  const doctor = await managedDoctor(env, now, params['id'] ?? '')
  if (!doctor) return { problem: 'not-found' }
  // Whoever has a key already gets in by it, or has their access restored, which shuts the lost key out.
  if (doctor.state !== 'invited' && doctor.state !== 'lapsed') return { problem: 'conflict' }
  if (!isFresh(context)) return { problem: 'step-up-needed' }
  const { leave, mail, row, until } = invitationOf(context, doctor.id)
  await database(env).batch([
    leave,
    mail,
    changeLine(context, { action: 'doctor.invite', aboutAccountId: doctor.id, subject: doctor.email }),
  ])
  execution.waitUntil(deliverOutboxRow(env, row))
  return json({ id: doctor.id, until }, 201)
}
