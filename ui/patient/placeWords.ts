import type { Phrase } from '../../domain/language/phrase.ts'

/** What the places of the member's space are called, the same on the link and above the page. */
export const placeWords = {
  download: { fr: 'TÉLÉCHARGER MES DONNÉES', en: 'DOWNLOAD MY DATA' },
  accesses: { fr: 'Qui a vu mon dossier', en: 'Who saw my record' },
  accessesTheirs: { fr: 'Qui a vu son dossier', en: 'Who saw their record' },
  consents: { fr: 'Mes accords', en: 'My consents' },
  close: { fr: 'Fermer mon compte', en: 'Close my account' },
} satisfies Record<string, Phrase>
