import { eq } from 'drizzle-orm'
import { json } from '../../../http/answer.ts'
import type { Handler } from '../../../http/context.ts'
import { isFresh } from '../../../http/freshProof.ts'
import { accounts } from '../../../storage/accountSchema.ts'
import { database } from '../../../storage/database.ts'
import { changeLine } from '../../../storage/recordChange.ts'
import { managedDoctor } from './managedDoctors.ts'

/** `POST /api/admin/doctors/{id}/resume`: they may sign in again, with the keys they had. */
export const resumeDoctor: Handler = async (context) => {
  const { env, now, params } = context
  const doctor = await managedDoctor(env, now, params['id'] ?? '')
  if (!doctor) return { problem: 'not-found' }
  if (!isFresh(context)) return { problem: 'step-up-needed' }
  const { id, email, state } = doctor
  const db = database(env)
  if (state === 'suspended')
    await db.batch([
      db.update(accounts).set({ suspendedAt: null }).where(eq(accounts.id, id)),
      changeLine(context, {
        action: 'doctor.resume',
        aboutAccountId: id,
        subject: email,
        changes: { state: ['suspended', 'active'] },
      }),
    ])
  return json(await managedDoctor(env, now, id))
}
