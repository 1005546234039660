import type { documents } from '../../storage/schema.ts'
import { drawDocument } from './drawDocument.ts'

/** A document's PDF: drawn once, and then kept. `origin` is where the code of a prescription leads. */
export async function pdfOf(env: Env, row: typeof documents.$inferSelect, origin: string): Promise<ArrayBuffer> {
  const key = `documents/${row.id}.pdf`
  const kept = await env.FILES.get(key)
  if (kept) return kept.arrayBuffer()
  const pdf = (await drawDocument(env, row, origin)).slice().buffer
  await env.FILES.put(key, pdf, { httpMetadata: { contentType: 'application/pdf' } })
  return pdf
}
