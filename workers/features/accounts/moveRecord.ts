import { and, eq, inArray } from 'drizzle-orm'
import { consultations, documents } from '../../storage/consultationSchema.ts'
import { database } from '../../storage/database.ts'
import { prescriptions } from '../../storage/prescriptionSchema.ts'

type Moving = {
  patientId: string
  from: readonly string[]
  /** Another person's id where the account had one of the same person already. */
  to: { accountId: string; patientId?: string }
}

/**
 * Gives what some accounts hold on a person to another account: the rooms at once, the lists by the statements that it
 * answers, for the batch of its cause. Rooms come first, and again by a second press, so that a cut leaves nothing
 * readable to whom it no longer belongs.
 */
export async function moveRecord(env: Env, { patientId, from, to }: Moving) {
  const db = database(env)
  const rows = await db
    .select({ id: consultations.id })
    .from(consultations)
    .where(and(eq(consultations.patientId, patientId), inArray(consultations.accountId, [...from])))
  for (const { id } of rows)
    await env.CONSULTATION_ROOM.get(env.CONSULTATION_ROOM.idFromString(id)).moveTo(to.accountId, to.patientId)
  const theirs = <Table extends typeof consultations | typeof documents | typeof prescriptions>(table: Table) =>
    and(eq(table.patientId, patientId), inArray(table.accountId, [...from]))
  return [
    db.update(consultations).set(to).where(theirs(consultations)),
    db.update(documents).set(to).where(theirs(documents)),
    db.update(prescriptions).set(to).where(theirs(prescriptions)),
  ] as const
}
