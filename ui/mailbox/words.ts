import type { Phrase, Template } from '../../domain/language/phrase.ts'

export const words = {
  title: { fr: 'Boîte aux lettres locale', en: 'Local mailbox' },
  subtitle: {
    fr: 'Les e‑mails et SMS de cette installation, qui ne partent pas.',
    en: 'The e‑mails and texts of this installation; none of them leaves it.',
  },
  address: { fr: 'Adresse ou numéro', en: 'Address or number' },
  refresh: { fr: 'Actualiser', en: 'Refresh' },
  emptyTitle: { fr: 'Aucun message', en: 'No message' },
  empty: {
    fr: 'Inscrivez-vous ou connectez-vous : le code arrive ici en un instant.',
    en: 'Sign up or sign in: the code arrives here in a moment.',
  },
  emptySearch: {
    fr: 'Rien n’a été envoyé à cette adresse. Vérifiez-la, ou videz le champ pour tout voir.',
    en: 'Nothing was sent to this address. Check it, or clear the field to see everything.',
  },
  messages: { fr: 'Messages', en: 'Messages' },
  copy: { fr: 'Copier le code', en: 'Copy the code' },
  copied: { fr: 'Code copié', en: 'Code copied' },
  read: { fr: 'Lire le message', en: 'Read the message' },
  html: { fr: 'Version HTML', en: 'HTML version' },
  text: { fr: 'Version texte', en: 'Text version' },
  links: { fr: 'Liens', en: 'Links' },
  email: { fr: 'E-mail', en: 'E-mail' },
  sms: { fr: 'SMS', en: 'SMS' },
} satisfies Record<string, Phrase>

export const templates = {
  count: {
    fr: ({ count }) => (count < 2 ? `${count} message` : `${count} messages`),
    en: ({ count }) => (count === 1 ? '1 message' : `${count} messages`),
  } satisfies Template<{ count: number }>,
  to: { fr: ({ to }) => `à ${to}`, en: ({ to }) => `to ${to}` } satisfies Template<{ to: string }>,
}
