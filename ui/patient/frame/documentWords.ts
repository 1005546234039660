import type { Phrase } from '../../../domain/language/phrase.ts'
import type { ConsultationView } from '../../../protocol/consultation.ts'

/** What a document is, in the language of the page; its own title is in the language that it is written in. */
export const documentWords: Readonly<Record<ConsultationView['documents'][number]['kind'], Phrase>> = {
  report: { fr: 'Compte rendu', en: 'Report' },
  prescription: { fr: 'Ordonnance', en: 'Prescription' },
}
