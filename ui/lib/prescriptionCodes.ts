import type * as z from 'zod/mini'
import { prescriptionCode } from '../../protocol/documents.ts'
import { type Answer, api } from './api.ts'
import { keep, namesUnder, recall } from './storage.ts'

export type PrescriptionCode = z.infer<typeof prescriptionCode>

/** Forgotten with all else that is the person's when they sign out. */
const NAME = 'prescription:code:'

/** The codes that this device can show without a network. */
export const keptCodes = (): PrescriptionCode[] =>
  namesUnder(NAME).flatMap((name) => recall(name, prescriptionCode) ?? [])

/** The code of a prescription's document, from this device once it was read. */
export async function codeOfDocument(documentId: string): Promise<Answer<PrescriptionCode>> {
  const kept = recall(NAME + documentId, prescriptionCode)
  if (kept) return { ok: true, value: kept }
  const answer = await api.get(`/api/documents/${encodeURIComponent(documentId)}/code`, prescriptionCode)
  if (answer.ok) keep(NAME + documentId, answer.value)
  return answer
}
