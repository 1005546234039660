import type { ReportView } from '../../../protocol/report.ts'
import { json } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { NOT_FOUND, readerOf, roomOf } from '../../http/room.ts'
import { recordAccess } from '../../storage/recordAccess.ts'
import { type PublishedReport, publishedReports } from './publishedReports.ts'

/** `GET /api/consultations/{id}/report`: the report and its addenda, to be read on a page; a doctor's reading is written down. */
export const readReports: Handler = async (context) => {
  const { env, caller } = context
  const room = roomOf(context)
  if (!room) return NOT_FOUND
  const found = await room.read(readerOf(context))
  if (!found.ok) return found.refusal
  const { id, patient } = found.value
  const reports = await publishedReports(env, id)
  if (reports.length > 0 && caller.kind === 'account' && caller.role === 'doctor')
    await recordAccess(context, {
      accountId: accountOf(context),
      action: 'report.read',
      consultationId: id,
      patientId: patient.id,
    })
  return json({ reports: reports.map(reportView) })
}

export const reportView = ({ documentId, amends, content }: PublishedReport): ReportView => {
  const { doctor, publishedAt, text, sections, outcome, prescriptions } = content
  const { name, title, specialty, rpps, address } = doctor
  return {
    documentId,
    amends,
    publishedAt: new Date(publishedAt).toISOString(),
    doctor: { name, title, specialty, rpps, address },
    text,
    sections: sections ?? null,
    outcome: outcome ?? null,
    prescriptions: [...prescriptions],
  }
}
