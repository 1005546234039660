import type { Locale, Phrase } from '../../../domain/language/phrase.ts'
import type { ParkedDelivery } from '../../../protocol/admin.ts'

const CODE: Phrase = { fr: 'code de connexion', en: 'sign-in code' }
const LETTERS: Readonly<Record<string, Phrase>> = {
  code: CODE,
  'question-received': { fr: 'question bien reçue', en: 'question received' },
  'wait-overdue': { fr: 'délai dépassé', en: 'wait is overdue' },
  'question-cancelled': { fr: 'question annulée', en: 'question cancelled' },
  'no-doctor': { fr: 'aucun médecin disponible', en: 'no doctor available' },
  'doctor-ready': { fr: 'un médecin est là', en: 'a doctor is there' },
  'question-released': { fr: 'question rendue à la file', en: 'question back in the queue' },
  'question-missed': { fr: 'question manquée', en: 'question missed' },
  'endpoint-disabled': { fr: 'webhook arrêté', en: 'webhook switched off' },
  'own-space-invitation': { fr: 'invitation à un espace à soi', en: 'invitation to a space of their own' },
  'own-space-opened': { fr: 'espace à soi ouvert', en: 'space of their own opened' },
  'came-of-age': { fr: 'enfant devenu majeur', en: 'child come of age' },
  'own-space-ready': { fr: 'espace à soi prêt', en: 'space of their own ready' },
  'passkey-added': { fr: 'clé d’accès ajoutée', en: 'passkey added' },
  'doctor-invited': { fr: 'invitation d’un médecin', en: 'doctor’s invitation' },
  'access-restored': { fr: 'accès rendu', en: 'access restored' },
  'report-ready': { fr: 'compte rendu disponible', en: 'report ready' },
  'prescription-ready': { fr: 'ordonnance disponible', en: 'prescription ready' },
  'prescription-dispensed': { fr: 'ordonnance délivrée', en: 'prescription dispensed' },
  'dispensing-refused': { fr: 'délivrance refusée', en: 'dispensing refused' },
}

/** What was to be done, in words, by where it was parked; an event’s type is the integrators’ own word. */
const WHAT_WORDS: Readonly<Record<ParkedDelivery['kind'], Readonly<Record<string, Phrase>>>> = {
  mail: LETTERS,
  sms: LETTERS,
  webhook: {},
  consultation: {
    project: { fr: 'mise à jour des listes', en: 'update of the lists' },
    queue: { fr: 'place dans la file', en: 'place in the queue' },
    mail: { fr: 'e-mail au patient', en: 'mail to the patient' },
    sms: { fr: 'SMS au patient', en: 'text message to the patient' },
    push: { fr: 'notification', en: 'notification' },
    desk: { fr: 'annonce au bureau d’un confrère', en: 'word to a colleague’s desk' },
    webhook: { fr: 'événement pour l’assureur', en: 'event for the insurer' },
    files: { fr: 'fichiers à ranger', en: 'files to be tidied' },
    meeting: { fr: 'fin d’un appel', en: 'end of a call' },
    parked: { fr: 'signalement d’un envoi en échec', en: 'word of a failed delivery' },
  },
  house: {
    code: CODE,
    document: { fr: 'annonce d’un document', en: 'word of a document' },
    event: { fr: 'événement pour l’assureur', en: 'event for the insurer' },
    account: { fr: 'e-mail sur l’accès à un compte', en: 'mail about access to an account' },
    letter: { fr: 'e-mail à une personne', en: 'mail to somebody' },
  },
}

/** In words; `null` where the code itself is what people know. */
export const whatText = ({ kind, what }: Pick<ParkedDelivery, 'kind' | 'what'>, locale: Locale): string | null =>
  WHAT_WORDS[kind][what]?.[locale] ?? null
