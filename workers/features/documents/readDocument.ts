import { eq } from 'drizzle-orm'
import { decideByOwnership } from '../../../domain/access/rules.ts'
import { contentDisposition } from '../../../domain/attachments/fileName.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { randomId } from '../../http/digest.ts'
import { documents } from '../../storage/consultationSchema.ts'
import { database } from '../../storage/database.ts'
import { audit } from '../../storage/operationsSchema.ts'
import { pdfOf } from './pdfOf.ts'

/** The PDF, drawn once and then kept: to the patient's account and the doctor who wrote it. */
export const readDocument: Handler = async (context) => {
  const { env, params, caller, now, origin } = context
  const db = database(env)
  const [row] = await db
    .select()
    .from(documents)
    .where(eq(documents.id, params['id'] ?? ''))
  if (!row) return { problem: 'not-found' }
  const ownership = { patientAccountId: row.accountId, treatingDoctorId: row.doctorId }
  const decision = decideByOwnership('document.read', caller, ownership)
  if (decision !== 'allowed') return { problem: decision }
  await db.insert(audit).values({
    id: randomId(),
    at: now,
    accountId: accountOf(context),
    action: 'document.read',
    consultationId: row.consultationId,
    patientId: row.patientId,
    subject: row.id,
  })
  const pdf = await pdfOf(env, row, origin)
  return new Response(pdf, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': contentDisposition('inline', `${row.title}.pdf`),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
