import type { documents } from '../../storage/consultationSchema.ts'
import { drawDocument } from './drawDocument.ts'

type Row = typeof documents.$inferSelect

const keyOf = ({ id }: Row) => `documents/${id}.pdf`

async function draw(env: Env, row: Row, origin: string): Promise<ArrayBuffer> {
  const pdf = (await drawDocument(env, row, origin)).slice().buffer
  await env.FILES.put(keyOf(row), pdf, { httpMetadata: { contentType: 'application/pdf' } })
  return pdf
}

/** A document's PDF: drawn once, and then kept. `origin` is where the code of a prescription leads. */
export async function pdfOf(env: Env, row: Row, origin: string): Promise<ArrayBuffer> {
  const kept = await env.FILES.get(keyOf(row))
  return kept ? kept.arrayBuffer() : draw(env, row, origin)
}

/** How many bytes it has, drawn first where it was not yet. */
export async function pdfBytes(env: Env, row: Row, origin: string): Promise<number> {
  const kept = await env.FILES.head(keyOf(row))
  return kept ? kept.size : (await draw(env, row, origin)).byteLength
}
