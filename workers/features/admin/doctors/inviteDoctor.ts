import { deliverOutboxRow } from '../../../delivery/d1Outbox.ts'
import { json } from '../../../http/answer.ts'
import type { Handler } from '../../../http/context.ts'
import { randomId } from '../../../http/digest.ts'
import { isFresh } from '../../../http/freshProof.ts'
import { accounts, doctors } from '../../../storage/accountSchema.ts'
import { database } from '../../../storage/database.ts'
import { changeLine } from '../../../storage/recordChange.ts'
import { rowOf } from '../../doctorProfile/profileRow.ts'
import { invitationOf } from './invitation.ts'
import { readManagedProfile } from './readManagedProfile.ts'

/** `POST /api/admin/doctors`: an account with its profile, and a mail by which its owner adds their first key, once. */
export const inviteDoctor: Handler = async (context) => {
  const { env, now, execution } = context
  const read = await readManagedProfile(context, null)
  if (!read.ok) return read.refusal
  if (!isFresh(context)) return { problem: 'step-up-needed' }
  const profile = read.value
  const id = randomId()
  const { leave, mail, row, until } = invitationOf(context, id)
  const db = database(env)
  await db.batch([
    db.insert(accounts).values({ id, email: profile.email, role: 'doctor', locale: 'fr', createdAt: now }),
    db.insert(doctors).values({ accountId: id, ...rowOf(profile) }),
    leave,
    mail,
    changeLine(context, {
      action: 'doctor.invite',
      aboutAccountId: id,
      subject: profile.email,
      changes: { rpps: [null, profile.rpps], specialty: [null, profile.specialty] },
    }),
  ])
  execution.waitUntil(deliverOutboxRow(env, row))
  return json({ id, until }, 201)
}
