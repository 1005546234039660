import { and, desc, eq, exists, inArray, not, or } from 'drizzle-orm'
import { isReportDue } from '../../../domain/consultation/reportDue.ts'
import { json } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { readerOf } from '../../http/room.ts'
import { consultations, documents } from '../../storage/consultationSchema.ts'
import { database } from '../../storage/database.ts'

/** The most consultations that a desk brings back after a reload. */
const CARE_MAX = 20

/**
 * `GET /api/doctor/consultations`: those in this doctor's care, so that a reload loses none. An ended one stays until
 * its report is published, however many newer ones came since.
 */
export const listCare: Handler = async (context) => {
  const { env } = context
  const db = database(env)
  const report = db
    .select({ id: documents.id })
    .from(documents)
    .where(
      and(
        eq(documents.accountId, consultations.accountId),
        eq(documents.consultationId, consultations.id),
        eq(documents.kind, 'report'),
      ),
    )
  const rows = await db
    .select({ id: consultations.id })
    .from(consultations)
    .where(
      and(
        eq(consultations.doctorId, accountOf(context)),
        or(
          inArray(consultations.state, ['taken', 'active']),
          and(eq(consultations.state, 'ended'), not(exists(report))),
        ),
      ),
    )
    .orderBy(desc(consultations.createdAt))
    .limit(CARE_MAX)
  const rooms = rows.map(({ id }) => env.CONSULTATION_ROOM.get(env.CONSULTATION_ROOM.idFromString(id)))
  const found = await Promise.all(rooms.map((room) => room.read(readerOf(context))))
  // The rows follow the rooms by a moment: what a room says by now counts.
  const left = found
    .flatMap((answer) => (answer.ok ? [answer.value] : []))
    .filter((consultation) => consultation.state !== 'ended' || isReportDue(consultation))
  return json({ consultations: left })
}
