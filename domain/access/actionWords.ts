import type { Locale, Phrase } from '../language/phrase.ts'
import type { Action } from './rules.ts'

const ACTION_WORDS: Readonly<Partial<Record<Action, Phrase>>> = {
  'consultation.take': { fr: 'a pris la question en charge', en: 'took the question' },
  'consultation.read-record': { fr: 'a lu le dossier pour répondre', en: 'read the record to answer' },
  'consultation.hand-over': { fr: 'a transmis la question à un confrère', en: 'handed the question to a colleague' },
  'consultation.read-attachment': { fr: 'a ouvert une pièce jointe', en: 'opened an attachment' },
  'report.publish': { fr: 'a publié un compte rendu', en: 'published a report' },
  'prescription.draft': { fr: 'a préparé une ordonnance', en: 'prepared a prescription' },
  'prescription.sign': { fr: 'a signé une ordonnance', en: 'signed a prescription' },
  'prescription.revoke': { fr: 'a révoqué une ordonnance', en: 'revoked a prescription' },
  'document.read': { fr: 'a ouvert un document', en: 'opened a document' },
  'patient.export': { fr: 'a téléchargé les données', en: 'downloaded the data' },
  'patient.remove': { fr: 'a retiré le bénéficiaire', en: 'removed the beneficiary' },
}

const BY_NAME: ReadonlyMap<string, Phrase> = new Map(Object.entries(ACTION_WORDS))

/** What was done to a record and why, as its owner reads it in the access journal; a new action by its bare name. */
export const actionText = (action: string, locale: Locale): string => BY_NAME.get(action)?.[locale] ?? action
