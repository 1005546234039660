import type { Phrase } from '../../../domain/language/phrase.ts'
import type { UnsentKind } from './deriveUnsent.ts'

export const words = {
  title: { fr: 'Des textes ne sont pas envoyés', en: 'Some texts are not sent' },
  lead: {
    fr: 'Ils ne sont gardés que sur cet appareil. Vous déconnecter les efface : la personne suivante ne doit pas les lire.',
    en: 'They are kept on this device only. Signing out erases them: the next person here must not read them.',
  },
  stay: { fr: 'Rester et les terminer', en: 'Stay and finish them' },
  erase: { fr: 'Effacer et me déconnecter', en: 'Erase and sign out' },
  failed: { fr: 'Vous êtes toujours connecté', en: 'You are still signed in' },
  failedLead: {
    fr: 'Rien n’est effacé. Réessayez quand la connexion est revenue, ou verrouillez cet appareil.',
    en: 'Nothing is erased. Try again once the connection is back, or lock this device.',
  },
  other: { fr: 'une autre consultation', en: 'another consultation' },
  close: { fr: 'Fermer', en: 'Close' },
} satisfies Record<string, Phrase>

export const kindWords: Readonly<Record<UnsentKind, Phrase>> = {
  report: { fr: 'compte rendu', en: 'report' },
  addendum: { fr: 'complément', en: 'addendum' },
  note: { fr: 'note aux confrères', en: 'note to colleagues' },
  form: { fr: 'fiche du parcours', en: 'pathway form' },
  message: { fr: 'message', en: 'message' },
  prescription: { fr: 'ordonnance', en: 'prescription' },
  profile: { fr: 'mon profil', en: 'my profile' },
}
