import type { Phrase } from '../../../domain/language/phrase.ts'
import { checkReport, type ReportFault } from '../../../domain/report/report.ts'
import { SECTION_LABELS, SECTIONS } from '../../../domain/report/sections.ts'
import { reportBody } from '../../../protocol/report.ts'
import { json } from '../../http/answer.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { publishedReports } from '../documents/publishedReports.ts'
import { inCare } from './inCare.ts'
import { keepReport } from './keepReport.ts'

/** `POST /api/doctor/consultations/{id}/report`: published once; what is to be added later is an addendum. */
export const publishReport: Handler = async (context) => {
  const { env, request, params } = context
  const body = await readJson(request, reportBody)
  if (!body.ok) return body.refusal
  const care = await inCare(context, params['id'] ?? '', 'report.publish')
  if (!care.ok) return care.refusal
  const checked = checkReport(body.value, care.value.outcome)
  if (!checked.ok)
    return { problem: 'invalid', errors: checked.refusal.map(({ path }) => ({ path, message: faultText(path) })) }
  const [published] = await publishedReports(env, care.value.consultationId)
  if (published) return { problem: 'report-published', more: { documentId: published.documentId } }
  const { text, sections, outcome } = checked.value
  const kept = await keepReport(context, care.value, {
    text,
    ...(sections ? { sections } : {}),
    ...(outcome ? { outcome } : {}),
  })
  return kept.ok ? json({ documentId: kept.value }, 201) : kept.refusal
}

function faultText(path: ReportFault['path']): Phrase {
  if (path === 'outcome') return { fr: 'Choisissez la conclusion.', en: 'Choose the outcome.' }
  const section = SECTIONS.find((known) => path === `sections.${known}`)
  if (!section) return { fr: 'Écrivez le compte rendu.', en: 'Write the report.' }
  const { fr, en } = SECTION_LABELS[section]
  return { fr: `Écrivez la partie « ${fr} ».`, en: `Write the part “${en}”.` }
}
