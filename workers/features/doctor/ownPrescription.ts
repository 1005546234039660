import { and, eq } from 'drizzle-orm'
import { accountOf, type Context } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { prescriptions } from '../../storage/prescriptionSchema.ts'

/** The prescription that the path names, if this doctor wrote it. */
export async function ownPrescription(context: Context) {
  const [row] = await database(context.env)
    .select()
    .from(prescriptions)
    .where(and(eq(prescriptions.id, context.params['id'] ?? ''), eq(prescriptions.doctorId, accountOf(context))))
  return row ?? null
}
