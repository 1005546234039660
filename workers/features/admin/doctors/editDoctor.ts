import { eq } from 'drizzle-orm'
import { differences } from '../../../../domain/audit/differences.ts'
import { json } from '../../../http/answer.ts'
import type { Handler } from '../../../http/context.ts'
import { accounts, doctors } from '../../../storage/accountSchema.ts'
import { database } from '../../../storage/database.ts'
import { changeLine } from '../../../storage/recordChange.ts'
import { managedDoctor, profileOf, rowOf } from './managedDoctors.ts'
import { readProfile } from './readProfile.ts'

/** `PATCH /api/admin/doctors/{id}`: corrects the profile; prescriptions that are signed keep what they were signed with. */
export const editDoctor: Handler = async (context) => {
  const { env, now, params } = context
  const id = params['id'] ?? ''
  const db = database(env)
  const [before] = await db.select().from(doctors).where(eq(doctors.accountId, id))
  if (!before) return { problem: 'not-found' }
  const read = await readProfile(context, id)
  if (!read.ok) return read.refusal
  const changes = differences(profileOf(before), read.value)
  if (Object.keys(changes).length > 0)
    await db.batch([
      db.update(doctors).set(rowOf(read.value)).where(eq(doctors.accountId, id)),
      db.update(accounts).set({ email: read.value.email }).where(eq(accounts.id, id)),
      changeLine(context, { action: 'doctor.edit', aboutAccountId: id, subject: read.value.email, changes }),
    ])
  return json(await managedDoctor(env, now, id))
}
