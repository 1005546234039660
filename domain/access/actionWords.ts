import type { Locale, Phrase } from '../language/phrase.ts'
import type { Action } from './rules.ts'

const ACTION_WORDS: Readonly<Partial<Record<Action, Phrase>>> = {
  'consultation.take': { fr: 'prise en charge de la question', en: 'question taken' },
  'consultation.read-record': { fr: 'lecture du dossier pour répondre', en: 'reading of the record to answer' },
  'consultation.hand-over': { fr: 'transmission de la question à un confrère', en: 'question handed to a colleague' },
  'consultation.read-attachment': { fr: 'ouverture d’une pièce jointe', en: 'attachment opened' },
  'form.read': { fr: 'lecture des fiches des médecins précédents', en: 'earlier doctors’ forms read' },
  'form.write': { fr: 'enregistrement d’une fiche médicale', en: 'medical form saved' },
  'report.publish': { fr: 'publication d’un compte rendu', en: 'report published' },
  'history.read': { fr: 'lecture de la liste des consultations précédentes', en: 'list of earlier consultations read' },
  'history.open': { fr: 'ouverture des consultations précédentes', en: 'earlier consultations opened' },
  'report.amend': { fr: 'complément à un compte rendu', en: 'addendum to a report' },
  'report.read': { fr: 'lecture d’un compte rendu', en: 'report read' },
  'prescription.draft': { fr: 'préparation d’une ordonnance', en: 'prescription prepared' },
  'prescription.sign': { fr: 'signature d’une ordonnance', en: 'prescription signed' },
  'prescription.revoke': { fr: 'révocation d’une ordonnance', en: 'prescription revoked' },
  'document.read': { fr: 'ouverture d’un document', en: 'document opened' },
  'patient.export': { fr: 'téléchargement des données', en: 'data downloaded' },
  'patient.take-over': {
    fr: 'reprise du dossier dans son propre espace',
    en: 'record taken over into a space of one’s own',
  },
  'patient.ask-secrecy': { fr: 'ouverture de l’espace secret', en: 'secret space opened' },
  'account.close': { fr: 'fermeture du compte', en: 'account closed' },
  'patient.remove': { fr: 'retrait du bénéficiaire', en: 'beneficiary removed' },
}

const BY_NAME: ReadonlyMap<string, Phrase> = new Map(Object.entries(ACTION_WORDS))

/** What was done to a record and why, as its owner reads it in the access journal; a new action by its bare name. */
export const actionText = (action: string, locale: Locale): string => BY_NAME.get(action)?.[locale] ?? action
