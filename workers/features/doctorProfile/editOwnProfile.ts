import { eq } from 'drizzle-orm'
import { differences } from '../../../domain/audit/differences.ts'
import { changesIdentity } from '../../../domain/people/doctorProfile.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { isFresh } from '../../http/freshProof.ts'
import { doctors } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'
import { changeLine } from '../../storage/recordChange.ts'
import { changeDesk } from './changeDesk.ts'
import { profileOf, rowOf } from './profileRow.ts'
import { readOwnProfile } from './readOwnProfile.ts'
import { readProfile } from './readProfile.ts'

/**
 * `PATCH /api/doctor/profile`: the doctor's own corrections. Papers and questions in care keep what they were made with.
 * The address is the one on papers: what one signs in with stays, so that a slip of the pen shuts nobody out.
 */
export const editOwnProfile: Handler = async (context) => {
  const { env } = context
  const id = accountOf(context)
  const db = database(env)
  const [row] = await db.select().from(doctors).where(eq(doctors.accountId, id))
  if (!row) return { problem: 'not-found' }
  const before = profileOf(row)
  const read = await readProfile(context, id)
  if (!read.ok) return read.refusal
  const changes = differences(before, read.value)
  if (changesIdentity(changes) && !isFresh(context)) return { problem: 'step-up-needed' }
  if (Object.keys(changes).length > 0) {
    await db.batch([
      db.update(doctors).set(rowOf(read.value)).where(eq(doctors.accountId, id)),
      changeLine(context, { action: 'own-profile.edit', aboutAccountId: id, subject: read.value.email, changes }),
    ])
    await changeDesk(env, id, before, read.value)
  }
  return readOwnProfile(context)
}
