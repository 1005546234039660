import { sql } from 'drizzle-orm'
import type { Projection } from '../../protocol/backstage.ts'
import { consultations } from '../storage/consultationSchema.ts'
import { database } from '../storage/database.ts'

/** Writes what lists show of a consultation. A late write never undoes a newer one. */
export async function projectConsultation(env: Env, projection: Projection): Promise<void> {
  const { patientFirstName: _, id, ...row } = projection
  await database(env)
    .insert(consultations)
    .values({ id, ...row })
    .onConflictDoUpdate({
      target: consultations.id,
      // Released and taken again, it waited until the first time.
      set: { ...row, takenAt: sql`COALESCE(${consultations.takenAt}, excluded.taken_at)` },
      setWhere: sql`excluded.version > ${consultations.version}`,
    })
}
