import { eq } from 'drizzle-orm'
import { differences } from '../../../../domain/audit/differences.ts'
import { json } from '../../../http/answer.ts'
import type { Handler } from '../../../http/context.ts'
import { accounts, doctors } from '../../../storage/accountSchema.ts'
import { database } from '../../../storage/database.ts'
import { changeLine } from '../../../storage/recordChange.ts'
import { changeDesk } from '../../doctorProfile/changeDesk.ts'
import { profileOf, rowOf } from '../../doctorProfile/profileRow.ts'
import { managedDoctor } from './managedDoctors.ts'
import { readManagedProfile } from './readManagedProfile.ts'

/** `PATCH /api/admin/doctors/{id}`: corrects the profile; prescriptions that are signed keep what they were signed with. */
export const editDoctor: Handler = async (context) => {
  const { env, now, params } = context
  const id = params['id'] ?? ''
  const db = database(env)
  const [row] = await db.select().from(doctors).where(eq(doctors.accountId, id))
  if (!row) return { problem: 'not-found' }
  const before = profileOf(row)
  const read = await readManagedProfile(context, id)
  if (!read.ok) return read.refusal
  const changes = differences(before, read.value)
  if (Object.keys(changes).length > 0) {
    await db.batch([
      db.update(doctors).set(rowOf(read.value)).where(eq(doctors.accountId, id)),
      // The doctor may have another one on their papers than the one that they sign in with.
      ...('email' in changes ? [db.update(accounts).set({ email: read.value.email }).where(eq(accounts.id, id))] : []),
      changeLine(context, { action: 'doctor.edit', aboutAccountId: id, subject: read.value.email, changes }),
    ])
    await changeDesk(env, id, before, read.value)
  }
  return json(await managedDoctor(env, now, id))
}
