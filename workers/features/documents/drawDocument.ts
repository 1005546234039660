import { eq } from 'drizzle-orm'
import * as z from 'zod/mini'
import { codeUrl } from '../../prescription/codeUrl.ts'
import { FONTS } from '../../prescription/fonts.ts'
import { keyringOf } from '../../prescription/keys.ts'
import { renderPrescription } from '../../prescription/pdf/prescriptionPdf.ts'
import { renderReport } from '../../prescription/pdf/reportPdf.ts'
import { signedContent } from '../../prescription/signedContent.ts'
import { verifyToken } from '../../prescription/token.ts'
import type { documents } from '../../storage/consultationSchema.ts'
import { database } from '../../storage/database.ts'
import { prescriptions } from '../../storage/prescriptionSchema.ts'
import { reportContent } from './reportContent.ts'

/** A document's PDF from what its row holds. */
export async function drawDocument(env: Env, row: typeof documents.$inferSelect, origin: string): Promise<Uint8Array> {
  const content: unknown = JSON.parse(row.content)
  if (row.kind === 'report') return renderReport(z.parse(reportContent, content), FONTS)
  const [prescription] = await database(env).select().from(prescriptions).where(eq(prescriptions.documentId, row.id))
  const token = prescription?.token
  if (!token) throw new Error('a prescription’s document has its signed prescription')
  const claims = await verifyToken(token, await keyringOf(env))
  if (!claims.ok) throw new Error(`a prescription of ours has a token that is ${claims.refusal}`)
  const { keyId, expiresAt } = claims.value
  return renderPrescription(
    z.parse(signedContent, content),
    { url: codeUrl(env, origin, token), keyId, expiresAt },
    FONTS,
  )
}
