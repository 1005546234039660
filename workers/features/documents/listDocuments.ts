import { desc, eq } from 'drizzle-orm'
import { json } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { database } from '../../storage/database.ts'
import { documents } from '../../storage/schema.ts'

/** « Mes documents médicaux », newest first. */
export const listDocuments: Handler = async (context) => {
  const { id, kind, consultationId, patientId, title, createdAt } = documents
  const rows = await database(context.env)
    .select({ id, kind, consultationId, patientId, title, createdAt })
    .from(documents)
    .where(eq(documents.accountId, accountOf(context)))
    .orderBy(desc(createdAt))
  return json({ documents: rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt).toISOString() })) })
}
