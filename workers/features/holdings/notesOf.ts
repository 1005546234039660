import { and, asc, eq } from 'drizzle-orm'
import { doctors } from '../../storage/accountSchema.ts'
import { consultations } from '../../storage/consultationSchema.ts'
import { database } from '../../storage/database.ts'
import { colleagueNotes } from '../../storage/deskSchema.ts'

/** What the doctors told each other of a patient in the consultations of the account that asks, as it came. */
export async function notesOf(
  env: Env,
  patientId: string,
  accountId: string,
): Promise<{ at: string; by: string; text: string }[]> {
  const rows = await database(env)
    .select({
      at: colleagueNotes.at,
      text: colleagueNotes.text,
      title: doctors.title,
      firstName: doctors.firstName,
      lastName: doctors.lastName,
    })
    .from(colleagueNotes)
    .innerJoin(doctors, eq(doctors.accountId, colleagueNotes.doctorId))
    .innerJoin(consultations, eq(consultations.id, colleagueNotes.consultationId))
    .where(and(eq(colleagueNotes.patientId, patientId), eq(consultations.accountId, accountId)))
    .orderBy(asc(colleagueNotes.at))
  return rows.map(({ at, text, title, firstName, lastName }) => ({
    at: new Date(at).toISOString(),
    by: `${title} ${firstName} ${lastName}`,
    text,
  }))
}
