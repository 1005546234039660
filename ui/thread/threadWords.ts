import type { Phrase, Template } from '../../domain/language/phrase.ts'

const s = (count: number) => (count > 1 ? 's' : '')

export const words = {
  older: { fr: 'Afficher les messages précédents', en: 'Show earlier messages' },
  more: { fr: 'Lire la suite', en: 'Read more' },
  less: { fr: 'Réduire', en: 'Show less' },
  today: { fr: 'Aujourd’hui', en: 'Today' },
  yesterday: { fr: 'Hier', en: 'Yesterday' },
  service: { fr: 'Permanence', en: 'Permanence' },
  message: { fr: 'Votre message', en: 'Your message' },
  send: { fr: 'Envoyer', en: 'Send' },
  download: { fr: 'Télécharger', en: 'Download' },
  file: { fr: 'pièce jointe', en: 'attachment' },
} satisfies Record<string, Phrase>

export const templates = {
  typing: {
    fr: ({ name }) => `${name} écrit…`,
    en: ({ name }) => `${name} is typing…`,
  } satisfies Template<{ name: string }>,
  below: {
    fr: ({ count }) => `${count} nouveau${count > 1 ? 'x' : ''} message${s(count)}`,
    en: ({ count }) => `${count} new message${count === 1 ? '' : 's'}`,
  } satisfies Template<{ count: number }>,
  openFile: {
    fr: ({ name }) => `Ouvrir ${name}`,
    en: ({ name }) => `Open ${name}`,
  } satisfies Template<{ name: string }>,
  heard: {
    fr: ({ name, text }) => `${name} : ${text}`,
    en: ({ name, text }) => `${name}: ${text}`,
  } satisfies Template<{ name: string; text: string }>,
}
