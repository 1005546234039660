import type { DocumentKind } from '../consultation/consultation.ts'
import type { Phrase } from '../language/phrase.ts'

/** What a document is, in the language of the page; its own title is in the language that it is written in. */
export const DOCUMENT_LABELS: Readonly<Record<DocumentKind, Phrase>> = {
  report: { fr: 'Compte rendu', en: 'Report' },
  prescription: { fr: 'Ordonnance', en: 'Prescription' },
}
const ADDENDUM: Phrase = { fr: 'Complément au compte rendu', en: 'Addendum to the report' }

/** A later report of a consultation adds to its first. */
export const documentName = (kind: DocumentKind, isAddendum: boolean): Phrase =>
  isAddendum ? ADDENDUM : DOCUMENT_LABELS[kind]
