import { eq } from 'drizzle-orm'
import { json } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { accounts, doctors } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'
import { profileOf } from './profileRow.ts'

/** `GET /api/doctor/profile`: what papers and patients read of the doctor who asks. */
export const readOwnProfile: Handler = async (context) => {
  const [row] = await database(context.env)
    .select({ doctor: doctors, signInEmail: accounts.email })
    .from(doctors)
    .innerJoin(accounts, eq(accounts.id, doctors.accountId))
    .where(eq(doctors.accountId, accountOf(context)))
  if (!row) return { problem: 'not-found' }
  return json({ ...profileOf(row.doctor), signInEmail: row.signInEmail })
}
