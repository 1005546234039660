import { eq } from 'drizzle-orm'
import type { TreatingDoctor } from '../../../domain/consultation/consultation.ts'
import { specialty } from '../../../protocol/vocabulary.ts'
import { accountOf, type Context } from '../../http/context.ts'
import { doctors } from '../../storage/accountSchema.ts'
import { database } from '../../storage/database.ts'

/** The signed-in doctor as a consultation names them; `null` for a doctor's account without a profile. */
export const treatingDoctor = (context: Context): Promise<TreatingDoctor | null> =>
  doctorOf(context.env, accountOf(context))

/** A doctor by their account; `null` when there is none. */
export async function doctorOf(env: Env, accountId: string): Promise<TreatingDoctor | null> {
  const [row] = await database(env).select().from(doctors).where(eq(doctors.accountId, accountId))
  if (!row) return null
  const name = `${row.title} ${row.firstName} ${row.lastName}`
  return { id: row.accountId, name, specialty: specialty.parse(row.specialty), rpps: row.rpps, address: row.address }
}
