import type { Phrase } from '../../../domain/language/phrase.ts'
import type { Shortcut } from './deriveShortcut.ts'

export const words = {
  title: { fr: 'Raccourcis clavier', en: 'Keyboard shortcuts' },
  key: { fr: 'Touche', en: 'Key' },
  does: { fr: 'Action', en: 'Action' },
  on: { fr: 'Raccourcis d’une touche', en: 'Single-key shortcuts' },
  onHint: {
    fr: 'Sans effet dans un champ. Désactivez-les si vous dictez à votre ordinateur.',
    en: 'Without effect in a field. Turn them off if you speak to your computer.',
  },
  escape: { fr: 'Échap', en: 'Esc' },
  leave: { fr: 'Quitter un champ, pour que les touches agissent', en: 'Leave a field, so that the keys act' },
  close: { fr: 'Fermer', en: 'Close' },
} satisfies Record<string, Phrase>

export const shortcutWords: Readonly<Record<Shortcut, Phrase>> = {
  'take-next': { fr: 'Prendre la première question affichée', en: 'Take the first question shown' },
  'next-mine': { fr: 'Consultation suivante parmi les miennes', en: 'Next of my consultations' },
  'previous-mine': { fr: 'Consultation précédente', en: 'Previous consultation' },
  message: { fr: 'Écrire un message', en: 'Write a message' },
  report: { fr: 'Écrire le compte rendu', en: 'Write the report' },
  prescription: { fr: 'Écrire une ordonnance', en: 'Write a prescription' },
  record: { fr: 'Aller au dossier', en: 'Go to the record' },
  queue: { fr: 'Aller à la file', en: 'Go to the queue' },
  end: { fr: 'Terminer la consultation', en: 'End the consultation' },
  pause: { fr: 'Commencer ou finir une pause', en: 'Begin or end a pause' },
  sheet: { fr: 'Cette liste', en: 'This list' },
}
