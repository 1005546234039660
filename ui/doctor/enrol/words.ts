import type { Phrase } from '../../../domain/language/phrase.ts'

export const words = {
  product: { fr: 'Permanence', en: 'Permanence' },
  title: { fr: 'Ma première clé d’accès', en: 'My first passkey' },
  lead: {
    fr: 'Indiquez l’adresse à laquelle vous avez reçu notre message. Un code à six chiffres y est envoyé, puis vous ajoutez votre clé.',
    en: 'Enter the address at which you got our message. A six-digit code is sent there, then you add your key.',
  },
  ready: { fr: 'Ajoutez une clé sur cet appareil', en: 'Add a key on this device' },
  done: {
    fr: 'Vous êtes connecté. Ajoutez une deuxième clé sur un autre appareil : si vous perdez celle-ci, vous pourrez encore entrer.',
    en: 'You are signed in. Add a second key on another device: if you lose this one, you can still get in.',
  },
  enter: { fr: 'Entrer', en: 'Enter' },
  second: { fr: 'Connexion et sécurité', en: 'Sign-in and security' },
} satisfies Record<string, Phrase>
