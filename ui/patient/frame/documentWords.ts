import type { Phrase } from '../../../domain/language/phrase.ts'
import type { ConsultationView } from '../../../protocol/consultation.ts'

type Kind = ConsultationView['documents'][number]['kind']

const KINDS: Readonly<Record<Kind, Phrase>> = {
  report: { fr: 'Compte rendu', en: 'Report' },
  prescription: { fr: 'Ordonnance', en: 'Prescription' },
}
const ADDENDUM: Phrase = { fr: 'Complément au compte rendu', en: 'Addendum to the report' }

/** What a document is, in the language of the page; its own title is in the language that it is written in. */
export const documentName = (kind: Kind, isAddendum: boolean): Phrase => (isAddendum ? ADDENDUM : KINDS[kind])
