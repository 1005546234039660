import type { Locale, Phrase } from '../language/phrase.ts'
import { actionText } from './actionWords.ts'
import type { Action } from './rules.ts'

/** What the journal of the administration shows beside what is done to records, in the order in which it is offered. */
const CHANGE_WORDS: Readonly<Partial<Record<Action, Phrase>>> = {
  'doctor.invite': { fr: 'médecin invité', en: 'doctor invited' },
  'doctor.edit': { fr: 'profil de médecin corrigé', en: 'doctor’s profile corrected' },
  'own-profile.edit': { fr: 'profil corrigé par le médecin', en: 'profile corrected by the doctor' },
  'doctor.suspend': { fr: 'médecin suspendu', en: 'doctor suspended' },
  'doctor.resume': { fr: 'suspension levée', en: 'suspension lifted' },
  'pathway.edit': { fr: 'version de parcours enregistrée', en: 'pathway version saved' },
  'pathway.publish': { fr: 'parcours publié, programmé ou terminé', en: 'pathway published, scheduled or ended' },
  'access.restore': { fr: 'accès rendu', en: 'access restored' },
  'organisation.add': { fr: 'organisme ajouté', en: 'organisation added' },
  'organisation.edit': { fr: 'organisme modifié', en: 'organisation changed' },
  'organisation.look-after': { fr: 'organisme pris en charge', en: 'organisation looked after' },
  'hours.change': { fr: 'horaires modifiés', en: 'opening hours changed' },
  'consent-text.publish': { fr: 'texte à accepter publié', en: 'consent text published' },
  'delivery.retry': { fr: 'envoi réessayé', en: 'delivery tried again' },
  'key.manage': { fr: 'clés d’API modifiées', en: 'API keys changed' },
  'sso-key.manage': { fr: 'clés de passage modifiées', en: 'hand-over keys changed' },
  'webhook.manage': { fr: 'webhooks modifiés', en: 'webhooks changed' },
  'widget.manage': { fr: 'widget modifié', en: 'widget changed' },
  'audit.export': { fr: 'journal exporté', en: 'journal exported' },
  'passkey.add': { fr: 'clé d’accès ajoutée', en: 'passkey added' },
  'session.step-up': { fr: 'identité confirmée de nouveau', en: 'identity proved again' },
  'session.end': { fr: 'appareil déconnecté', en: 'device signed out' },
}

const BY_NAME: ReadonlyMap<string, Phrase> = new Map(Object.entries(CHANGE_WORDS))

/** What somebody did, as whoever looks after the service reads it. */
export const changeText = (action: string, locale: Locale): string =>
  BY_NAME.get(action)?.[locale] ?? actionText(action, locale)

/** The fields that administrators change, as the screens name them. */
const FIELD_WORDS: ReadonlyMap<string, Phrase> = new Map(
  Object.entries({
    state: { fr: 'état', en: 'state' },
    title: { fr: 'titre', en: 'title' },
    lastName: { fr: 'nom', en: 'last name' },
    firstName: { fr: 'prénom', en: 'first name' },
    specialty: { fr: 'spécialité', en: 'specialty' },
    rpps: { fr: 'RPPS', en: 'RPPS' },
    finess: { fr: 'FINESS', en: 'FINESS' },
    address: { fr: 'adresse', en: 'address' },
    phone: { fr: 'téléphone', en: 'phone' },
    email: { fr: 'e-mail', en: 'e-mail' },
    languages: { fr: 'langues', en: 'languages' },
    id: { fr: 'nom technique', en: 'technical name' },
    name: { fr: 'nom', en: 'name' },
    memberNumberRule: { fr: 'modèles de numéro', en: 'number patterns' },
    memberNumberExample: { fr: 'exemples de numéro', en: 'number examples' },
    technicalContact: { fr: 'contact technique', en: 'technical contact' },
    slots: { fr: 'semaine', en: 'week' },
    closedOnHolidays: { fr: 'fermé les jours fériés', en: 'closed on public holidays' },
    exceptions: { fr: 'jours particuliers', en: 'exceptional days' },
    startsAt: { fr: 'début', en: 'start' },
    endsAt: { fr: 'fin', en: 'end' },
    origins: { fr: 'sites autorisés', en: 'allowed sites' },
    colour: { fr: 'couleur', en: 'colour' },
    logo: { fr: 'logo', en: 'logo' },
    version: { fr: 'version', en: 'version' },
  }),
)

/** A field that changed, in the words of its screen. */
export const fieldText = (field: string, locale: Locale): string => FIELD_WORDS.get(field)?.[locale] ?? field

/** What the journal can be narrowed to: what administrators do, then what is done to records. */
export const JOURNAL_ACTIONS: readonly string[] = [
  ...BY_NAME.keys(),
  'consultation.take',
  'consultation.hand-over',
  'consultation.read-record',
  'consultation.read-attachment',
  'document.read',
  'report.publish',
  'prescription.draft',
  'prescription.sign',
  'prescription.revoke',
  'patient.export',
  'patient.remove',
  'account.close',
]
