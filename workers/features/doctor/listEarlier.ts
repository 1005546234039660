import * as z from 'zod/mini'
import { iso } from '../../../domain/language/instant.ts'
import { json } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { signedContent } from '../../prescription/signedContent.ts'
import { inCare } from './inCare.ts'

const AT_MOST = 20
const EARLIER = `SELECT content, document_id AS documentId, consultation_id AS consultationId, revoked_at AS revokedAt
  FROM prescriptions WHERE patient_id = ?1 AND doctor_id = ?2 AND state = 'signed'
  ORDER BY issued_at DESC LIMIT ${AT_MOST}`

const rows = z.array(
  z.object({
    content: z.string(),
    documentId: z.string(),
    consultationId: z.string(),
    revokedAt: z.nullable(z.number()),
  }),
)

/** What this doctor signed for this patient, newest first: to see what was given, and to copy from. */
export const listEarlier: Handler = async (context) => {
  const care = await inCare(context, context.params['id'] ?? '', 'prescription.draft')
  if (!care.ok) return care.refusal
  const { patient, consultationId } = care.value
  const { results } = await context.env.DB.prepare(EARLIER).bind(patient.id, accountOf(context)).all()
  return json({
    prescriptions: z.parse(rows, results).map((row) => {
      const { number, issuedAt, lines, renewals } = z.parse(signedContent, JSON.parse(row.content))
      return {
        documentId: row.documentId,
        number,
        issuedAt: iso(issuedAt),
        here: row.consultationId === consultationId,
        revoked: row.revokedAt !== null,
        lines: lines.map(({ inn: _, ...line }) => line),
        renewals,
      }
    }),
  })
}
