import { desc, eq } from 'drizzle-orm'
import * as z from 'zod/mini'
import { iso, isoOrNull } from '../../../domain/language/instant.ts'
import { channel, consultationState, specialty } from '../../../protocol/vocabulary.ts'
import { json } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { consultations } from '../../storage/consultationSchema.ts'
import { database } from '../../storage/database.ts'
import { patients } from '../../storage/peopleSchema.ts'

/** `GET /api/consultations`: « Mes questions », newest first; a projection, which may follow by a moment. */
export const listConsultations: Handler = async (context) => {
  const rows = await database(context.env)
    .select()
    .from(consultations)
    .innerJoin(patients, eq(patients.id, consultations.patientId))
    .where(eq(consultations.accountId, accountOf(context)))
    .orderBy(desc(consultations.createdAt))
    .limit(200)
  return json({
    consultations: rows.map(({ consultations: row, patients: patient }) => ({
      id: row.id,
      state: consultationState.parse(row.state),
      channel: z.nullable(channel).parse(row.channel),
      specialty: z.nullable(specialty).parse(row.specialty),
      patient: {
        id: patient.id,
        firstName: patient.firstName,
        lastName: patient.lastName,
        // In a space of one's own one is oneself.
        relation: patient.accountId === row.accountId ? patient.relation : 'self',
      },
      excerpt: row.excerpt,
      doctorName: row.doctorName,
      createdAt: iso(row.createdAt),
      submittedAt: isoOrNull(row.submittedAt),
      endedAt: isoOrNull(row.endedAt),
    })),
  })
}
