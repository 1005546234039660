import { and, eq, isNull } from 'drizzle-orm'
import { json } from '../../../http/answer.ts'
import type { Handler } from '../../../http/context.ts'
import { accounts, pushSubscriptions } from '../../../storage/accountSchema.ts'
import { database } from '../../../storage/database.ts'
import { changeLine } from '../../../storage/recordChange.ts'
import { enrolments, sessions } from '../../../storage/signInSchema.ts'
import { managedDoctor } from './managedDoctors.ts'
import { releaseCare } from './releaseCare.ts'

/**
 * `POST /api/admin/doctors/{id}/suspend`: from now on no session of theirs holds and none opens, their desk is shut, and
 * their questions go back to the queue. No step-up is asked for: it may have to be quick. What they signed stays signed.
 */
export const suspendDoctor: Handler = async (context) => {
  const { env, now, params } = context
  const doctor = await managedDoctor(env, now, params['id'] ?? '')
  if (!doctor) return { problem: 'not-found' }
  const { id, specialty } = doctor
  const db = database(env)
  if (doctor.state !== 'suspended')
    await db.batch([
      db
        .update(accounts)
        .set({ suspendedAt: now })
        .where(and(eq(accounts.id, id), isNull(accounts.suspendedAt))),
      db.delete(sessions).where(eq(sessions.accountId, id)),
      db.delete(enrolments).where(eq(enrolments.accountId, id)),
      db.delete(pushSubscriptions).where(eq(pushSubscriptions.accountId, id)),
      changeLine(context, {
        action: 'doctor.suspend',
        aboutAccountId: id,
        subject: doctor.email,
        changes: { state: [doctor.state, 'suspended'] },
      }),
    ])
  await env.WAITING_ROOM.getByName(specialty).dismiss(id)
  await releaseCare(env)
  return json(await managedDoctor(env, now, id))
}
