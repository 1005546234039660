import { eq } from 'drizzle-orm'
import { decideByOwnership } from '../../../domain/access/rules.ts'
import { json } from '../../http/answer.ts'
import type { Handler } from '../../http/context.ts'
import { codeUrl } from '../../prescription/codeUrl.ts'
import { qrOf, qrPath } from '../../prescription/qr.ts'
import { documents } from '../../storage/consultationSchema.ts'
import { database } from '../../storage/database.ts'
import { prescriptions } from '../../storage/prescriptionSchema.ts'

/** The code of a prescription as a drawing, for « Montrer à la pharmacie »: the same that its paper bears. */
export const readCode: Handler = async ({ env, params, caller, origin }) => {
  const [row] = await database(env)
    .select({
      accountId: documents.accountId,
      doctorId: documents.doctorId,
      title: documents.title,
      token: prescriptions.token,
    })
    .from(documents)
    .innerJoin(prescriptions, eq(prescriptions.documentId, documents.id))
    .where(eq(documents.id, params['id'] ?? ''))
  if (!row?.token) return { problem: 'not-found' }
  const ownership = { patientAccountId: row.accountId, treatingDoctorId: row.doctorId }
  const decision = decideByOwnership('document.read', caller, ownership)
  if (decision !== 'allowed') return { problem: decision }
  const code = qrOf(codeUrl(env, origin, row.token))
  return json({ title: row.title, size: code.size, path: qrPath(code) })
}
