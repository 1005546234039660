import { desc, eq } from 'drizzle-orm'
import type * as z from 'zod/mini'
import { iso } from '../../../domain/language/instant.ts'
import type { documentList } from '../../../protocol/documents.ts'
import { json } from '../../http/answer.ts'
import { accountOf, type Handler } from '../../http/context.ts'
import { documents } from '../../storage/consultationSchema.ts'
import { database } from '../../storage/database.ts'
import { loadPrescriptions } from '../pharmacy/loadPrescription.ts'
import { shownProgress } from '../pharmacy/shown.ts'

/** Older ones have long expired: the list shows their papers without what became of them. */
const PRESCRIPTIONS_AT_MOST = 100

/** « Mes documents médicaux », newest first, each prescription with what pharmacies did with it. */
export const listDocuments: Handler = async (context) => {
  const account = accountOf(context)
  const { id, kind, consultationId, patientId, title, amends, createdAt } = documents
  const rows = await database(context.env)
    .select({ id, kind, consultationId, patientId, title, amends, createdAt })
    .from(documents)
    .where(eq(documents.accountId, account))
    .orderBy(desc(createdAt))
  const own = await loadPrescriptions(context.env, 'account_id', account, PRESCRIPTIONS_AT_MOST)
  const prescriptions = new Map(own.map((each) => [each.documentId, shownProgress(each, context.now)]))
  const list: z.infer<typeof documentList> = {
    documents: rows.map((row) => {
      const prescription = prescriptions.get(row.id)
      return { ...row, createdAt: iso(row.createdAt), ...(prescription ? { prescription } : {}) }
    }),
  }
  return json(list)
}
