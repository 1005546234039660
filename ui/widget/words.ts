import type { Phrase, Template } from '../../domain/language/phrase.ts'

export const words = {
  open: { fr: 'Téléconsultation', en: 'Teleconsultation' },
  close: { fr: 'Fermer', en: 'Close' },
  loading: { fr: 'Un instant…', en: 'One moment…' },
  silent: {
    fr: 'La téléconsultation ne s’affiche pas ici.',
    en: 'The teleconsultation does not show here.',
  },
  tab: { fr: 'L’ouvrir dans un onglet', en: 'Open it in a tab' },
} satisfies Record<string, Phrase>

export const templates = {
  unread: {
    fr: ({ count }) => `${count} nouveau${count > 1 ? 'x' : ''} message${count > 1 ? 's' : ''}`,
    en: ({ count }) => `${count} new message${count === 1 ? '' : 's'}`,
  } satisfies Template<{ count: number }>,
}
