import type { Phrase } from '../../domain/language/phrase.ts'

export const words = {
  signIn: { fr: 'Utiliser une clé d’accès', en: 'Use a passkey' },
  or: { fr: 'ou', en: 'or' },
  declined: {
    fr: 'La clé d’accès n’a pas été utilisée. Réessayez, ou recevez un code par e‑mail.',
    en: 'The passkey was not used. Try again, or get a code by e‑mail.',
  },
  notMade: {
    fr: 'La clé d’accès n’a pas été créée. Réessayez quand vous voulez.',
    en: 'The passkey was not made. Try again whenever you like.',
  },
  alreadyHere: {
    fr: 'Cet appareil a déjà une clé d’accès pour votre compte.',
    en: 'This device already has a passkey for your account.',
  },
} satisfies Record<string, Phrase>
