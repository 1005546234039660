import { and, eq } from 'drizzle-orm'
import { idempotencyKey } from '../../../protocol/vocabulary.ts'
import { database } from '../../storage/database.ts'
import { dispensations } from '../../storage/schema.ts'

/** The key of one deliberate press; null when missing or unusable. */
export function keyOf(request: Request): string | null {
  const parsed = idempotencyKey.safeParse(request.headers.get('idempotency-key'))
  return parsed.success ? parsed.data : null
}

/** What a key dispensed of a prescription, undone or not. */
export async function dispensationByKey(env: Env, prescriptionId: string, key: string) {
  const [row] = await database(env)
    .select()
    .from(dispensations)
    .where(and(eq(dispensations.prescriptionId, prescriptionId), eq(dispensations.idempotencyKey, key)))
  return row ?? null
}
export type DispensationRow = NonNullable<Awaited<ReturnType<typeof dispensationByKey>>>
