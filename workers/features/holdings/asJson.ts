import { iso } from '../../../domain/language/instant.ts'
import { prescriptionStatus } from '../../../domain/prescription/validity.ts'
import { shownDispensations, shownRefusals } from '../pharmacy/shown.ts'
import type { Holdings } from './holdings.ts'

/** The export that a program reads, in the words of the contract (api.md). `now` in epoch milliseconds. */
export function asJson({ documents, prescriptions, ...rest }: Holdings, now: number) {
  return {
    ...rest,
    documents: documents.map(({ id, kind, consultationId, title, createdAt, content }) => ({
      id,
      kind,
      consultationId,
      title,
      createdAt: iso(createdAt),
      content: JSON.parse(content),
    })),
    prescriptions: prescriptions.map((each) => ({
      ...each.content,
      id: each.id,
      documentId: each.documentId,
      issuedAt: iso(each.content.issuedAt),
      status: prescriptionStatus(each.life, now),
      remaining: each.progress.remaining,
      dispensations: shownDispensations(each),
      refusals: shownRefusals(each),
      reads: each.use.reads,
    })),
  }
}
