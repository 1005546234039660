import { endBody } from '../../../protocol/report.ts'
import { readJson } from '../../http/body.ts'
import type { Handler } from '../../http/context.ts'
import { answered, NOT_FOUND, readerOf, roomOf } from '../../http/room.ts'
import { publishedReports } from '../documents/publishedReports.ts'

/**
 * `POST /api/doctor/consultations/{id}/end`: ended with its outcome, or missed when the patient never came back in time.
 * Without an outcome, that of the report counts.
 */
export const endConsultation: Handler = async (context) => {
  const { env, params, request } = context
  const room = roomOf(context)
  if (!room) return NOT_FOUND
  const body = request.headers.has('content-type') ? await readJson(request, endBody) : null
  if (body && !body.ok) return body.refusal
  const [report] = body?.value.outcome ? [] : await publishedReports(env, params['id'] ?? '')
  const outcome = body?.value.outcome ?? report?.content.outcome ?? null
  return answered(await room.perform(readerOf(context), { type: 'end', outcome, patientHere: false }))
}
