import { and, eq, inArray } from 'drizzle-orm'
import { OPEN_STATES } from '../../../domain/consultation/consultation.ts'
import { consultations } from '../../storage/consultationSchema.ts'
import { database } from '../../storage/database.ts'

/** A doctor who has the patient's question before them must not read the allergies of this morning. */
export async function tellOpenQuestions(env: Env, patientId: string, allergies: string): Promise<void> {
  const open = await database(env)
    .select({ id: consultations.id })
    .from(consultations)
    .where(and(eq(consultations.patientId, patientId), inArray(consultations.state, [...OPEN_STATES])))
  for (const { id } of open)
    await env.CONSULTATION_ROOM.get(env.CONSULTATION_ROOM.idFromString(id)).learnAllergies(allergies)
}
