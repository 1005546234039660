import type { Phrase } from '../../domain/language/phrase.ts'

export const words = {
  product: { fr: 'Permanence', en: 'Permanence' },
  notAdminTitle: { fr: 'Ce compte n’est pas celui d’un administrateur', en: 'This account is not an administrator’s' },
  notAdmin: {
    fr: 'Déconnectez-vous, puis entrez avec l’adresse de l’administrateur de votre organisme.',
    en: 'Sign out, then enter with the address of your organisation’s administrator.',
  },
  copy: { fr: 'Copier', en: 'Copy' },
  copied: { fr: 'Copié.', en: 'Copied.' },
  onceTitle: { fr: 'Gardez-le maintenant', en: 'Keep it now' },
  once: {
    fr: 'Il ne sera plus jamais affiché : nous n’en gardons rien de lisible. Rangez-le dans votre coffre à secrets.',
    en: 'It is never shown again: nothing readable of it is kept for you. Put it into your secret store.',
  },
  done: { fr: 'Je l’ai gardé', en: 'I have kept it' },
} satisfies Record<string, Phrase>
