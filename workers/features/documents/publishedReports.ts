import { and, asc, eq } from 'drizzle-orm'
import type { ReportContent } from '../../prescription/pdf/reportPdf.ts'
import { documents } from '../../storage/consultationSchema.ts'
import { database } from '../../storage/database.ts'
import { reportContent } from './reportContent.ts'

export type PublishedReport = { documentId: string; amends: string | null; createdAt: number; content: ReportContent }

/** A consultation's report, then its addenda as they came; none while nothing is published. */
export async function publishedReports(env: Env, consultationId: string): Promise<PublishedReport[]> {
  const rows = await database(env)
    .select()
    .from(documents)
    .where(and(eq(documents.consultationId, consultationId), eq(documents.kind, 'report')))
    .orderBy(asc(documents.createdAt))
  const reports = rows.map(({ id, amends, createdAt, content }) => ({
    documentId: id,
    amends,
    createdAt,
    content: reportContent.parse(JSON.parse(content)),
  }))
  // Of the same millisecond the report comes first all the same.
  return reports.toSorted((one, other) => Number(one.amends !== null) - Number(other.amends !== null))
}
