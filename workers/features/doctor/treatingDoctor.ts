import { eq } from 'drizzle-orm'
import type { TreatingDoctor } from '../../../domain/consultation/consultation.ts'
import { specialty } from '../../../protocol/vocabulary.ts'
import { accountOf, type Context } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { doctors } from '../../storage/schema.ts'

/** The signed-in doctor as a consultation names them; `null` for a doctor's account without a profile. */
export async function treatingDoctor(context: Context): Promise<TreatingDoctor | null> {
  const [row] = await database(context.env)
    .select()
    .from(doctors)
    .where(eq(doctors.accountId, accountOf(context)))
  if (!row) return null
  const name = `${row.title} ${row.firstName} ${row.lastName}`
  return { id: row.accountId, name, specialty: specialty.parse(row.specialty), rpps: row.rpps }
}
