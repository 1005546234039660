import { and, desc, eq, isNotNull, ne } from 'drizzle-orm'
import { OUTCOMES } from '../../../domain/consultation/outcome.ts'
import { SPECIALTIES } from '../../../domain/vocabulary.ts'
import type { EarlierConsultation, HistoryView } from '../../../protocol/desk.ts'
import { reasonBody } from '../../../protocol/desk.ts'
import { invalid } from '../../../protocol/problems.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import { accountOf, type Context, type Handler } from '../../http/context.ts'
import { NOT_FOUND } from '../../http/room.ts'
import { doctors } from '../../storage/accountSchema.ts'
import { consultations, documents } from '../../storage/consultationSchema.ts'
import { database } from '../../storage/database.ts'
import { colleagueNotes } from '../../storage/deskSchema.ts'
import { recordAccess } from '../../storage/recordAccess.ts'
import { publishedReports } from '../documents/publishedReports.ts'
import { reportView } from '../documents/readReports.ts'
import { patientInCare } from './patientInCare.ts'

const AT_MOST = 50

/**
 * `GET /api/doctor/patients/{id}/history`: what there was before, and the notes of colleagues. What other doctors wrote
 * stays closed until the doctor says why they need it.
 */
export const readHistory: Handler = async (context) => {
  const consultationId = await patientInCare(context, 'history.read')
  if (consultationId === null) return NOT_FOUND
  const patientId = context.params['id'] ?? ''
  await recordAccess(context, { accountId: accountOf(context), action: 'history.read', consultationId, patientId })
  return json(await historyOf(context, patientId, consultationId, false))
}

/** `POST /api/doctor/patients/{id}/history`: opens it for a reason, which the patient reads in their access journal. */
export const openHistory: Handler = async (context) => {
  const body = await readJson(context.request, reasonBody)
  if (!body.ok) return body.refusal
  const reason = body.value.reason.trim()
  if (reason === '') return invalid('reason', { fr: 'Dites pourquoi vous en avez besoin.', en: 'Say why you need it.' })
  const consultationId = await patientInCare(context, 'history.open')
  if (consultationId === null) return NOT_FOUND
  const patientId = context.params['id'] ?? ''
  await recordAccess(context, {
    accountId: accountOf(context),
    action: 'history.open',
    consultationId,
    patientId,
    reason,
  })
  return json(await historyOf(context, patientId, consultationId, true))
}

async function historyOf(
  context: Context,
  patientId: string,
  consultationId: string,
  opened: boolean,
): Promise<HistoryView> {
  const { env } = context
  const accountId = accountOf(context)
  const db = database(env)
  const [rows, notes] = await Promise.all([
    db
      .select()
      .from(consultations)
      .where(
        and(
          eq(consultations.patientId, patientId),
          ne(consultations.id, consultationId),
          isNotNull(consultations.doctorId),
          eq(consultations.state, 'ended'),
        ),
      )
      .orderBy(desc(consultations.createdAt))
      .limit(AT_MOST),
    db
      .select({ note: colleagueNotes, title: doctors.title, firstName: doctors.firstName, lastName: doctors.lastName })
      .from(colleagueNotes)
      .innerJoin(doctors, eq(doctors.accountId, colleagueNotes.doctorId))
      .where(eq(colleagueNotes.patientId, patientId))
      .orderBy(desc(colleagueNotes.at))
      .limit(AT_MOST),
  ])
  return {
    opened,
    consultations: await Promise.all(
      rows.map(async (row): Promise<EarlierConsultation> => {
        const own = row.doctorId === accountId
        return {
          id: row.id,
          at: new Date(row.submittedAt ?? row.createdAt).toISOString(),
          doctorName: row.doctorName,
          specialty: SPECIALTIES.find((known) => known === row.specialty) ?? null,
          outcome: OUTCOMES.find((known) => known === row.outcome) ?? null,
          own,
          content: own || opened ? await contentOf(env, row) : null,
        }
      }),
    ),
    notes: notes.map(({ note, title, firstName, lastName }) => ({
      id: note.id,
      at: new Date(note.at).toISOString(),
      by: `${title} ${firstName} ${lastName}`,
      text: note.text,
    })),
  }
}

async function contentOf(env: Env, { id, excerpt }: typeof consultations.$inferSelect) {
  const [reports, papers] = await Promise.all([
    publishedReports(env, id),
    database(env)
      .select({ documentId: documents.id, title: documents.title })
      .from(documents)
      .where(and(eq(documents.consultationId, id), eq(documents.kind, 'prescription'))),
  ])
  return { question: excerpt, reports: reports.map(reportView), prescriptions: papers }
}
