import { and, eq } from 'drizzle-orm'
import * as z from 'zod/mini'
import { signedContent } from '../../prescription/signedContent.ts'
import { database } from '../../storage/database.ts'
import { prescriptions } from '../../storage/prescriptionSchema.ts'

/** The numbers of what was signed in a consultation, for its report. */
export async function signedNumbers(env: Env, consultationId: string): Promise<string[]> {
  const rows = await database(env)
    .select({ content: prescriptions.content })
    .from(prescriptions)
    .where(and(eq(prescriptions.consultationId, consultationId), eq(prescriptions.state, 'signed')))
  return rows.map(({ content }) => z.parse(signedContent, JSON.parse(content ?? '')).number)
}
