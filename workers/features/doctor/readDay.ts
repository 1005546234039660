import { and, desc, eq, exists, gte, inArray, not, or } from 'drizzle-orm'
import { OUTCOMES } from '../../../domain/consultation/outcome.ts'
import { parisMidnight } from '../../../domain/schedule/parisClock.ts'
import { consultationState } from '../../../protocol/vocabulary.ts'
import { json } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { consultations, documents } from '../../storage/consultationSchema.ts'
import { database } from '../../storage/database.ts'
import { patients } from '../../storage/peopleSchema.ts'

const AT_MOST = 200

/** `GET /api/doctor/day`: what was done since midnight in Paris, and what is left to write from whatever day. */
export const readDay: Handler = async (context) => {
  const db = database(context.env)
  const written = db
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.consultationId, consultations.id), eq(documents.kind, 'report')))
  const rows = await db
    .select({
      consultation: consultations,
      firstName: patients.firstName,
      lastName: patients.lastName,
      written: exists(written).mapWith(Boolean),
    })
    .from(consultations)
    .innerJoin(patients, eq(patients.id, consultations.patientId))
    .where(
      and(
        eq(consultations.doctorId, accountOf(context)),
        inArray(consultations.state, ['ended', 'missed']),
        or(
          gte(consultations.endedAt, parisMidnight(context.now)),
          and(eq(consultations.state, 'ended'), not(exists(written))),
        ),
      ),
    )
    .orderBy(desc(consultations.endedAt))
    .limit(AT_MOST)
  return json({
    consultations: rows.map(({ consultation, firstName, lastName, written: hasReport }) => ({
      id: consultation.id,
      patient: { firstName, lastName },
      state: consultationState.parse(consultation.state),
      outcome: OUTCOMES.find((known) => known === consultation.outcome) ?? null,
      endedAt: consultation.endedAt === null ? null : new Date(consultation.endedAt).toISOString(),
      reportDue: consultation.state === 'ended' && !hasReport,
    })),
  })
}
