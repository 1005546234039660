import { invalid } from '../../../protocol/problems.ts'
import { addendumBody } from '../../../protocol/report.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { publishedReports } from '../documents/publishedReports.ts'
import { inCare } from './inCare.ts'
import { keepReport } from './keepReport.ts'

/** `POST /api/doctor/consultations/{id}/report/addenda`: dated, beside the report, which stays as it was published. */
export const amendReport: Handler = async (context) => {
  const { env, request, params } = context
  const body = await readJson(request, addendumBody)
  if (!body.ok) return body.refusal
  const text = body.value.text.trim()
  if (text === '') return invalid('text', { fr: 'Écrivez le complément.', en: 'Write the addendum.' })
  const care = await inCare(context, params['id'] ?? '', 'report.amend')
  if (!care.ok) return care.refusal
  const [report] = await publishedReports(env, care.value.consultationId)
  if (!report) return { problem: 'report-not-published' }
  const amends = { documentId: report.documentId, publishedAt: report.content.publishedAt }
  const kept = await keepReport(context, care.value, { text, amends })
  return kept.ok ? json({ documentId: kept.value }, 201) : kept.refusal
}
