import type { Phrase } from '../../../domain/language/phrase.ts'

export const words = {
  signIn: { fr: 'Me connecter', en: 'Sign in' },
  signInText: {
    fr: 'Indiquez votre adresse e‑mail. Vous recevrez un code à six chiffres pour ouvrir votre espace.',
    en: 'Enter your e‑mail address. You will receive a six-digit code that opens your space.',
  },
  email: { fr: 'Adresse e-mail', en: 'E-mail address' },
  emailMalformed: {
    fr: 'Indiquez une adresse e‑mail complète, par exemple marie@exemple.fr.',
    en: 'Enter a complete e‑mail address, for example marie@example.com.',
  },
  receiveCode: { fr: 'Recevoir mon code', en: 'Send me a code' },
  noAccount: { fr: 'Pas encore de compte ?', en: 'No account yet?' },
  signUp: { fr: 'S’inscrire', en: 'Sign up' },
  almost: { fr: 'C’est presque fini !', en: 'Almost done!' },
  yourCode: { fr: 'Votre code', en: 'Your code' },
  otherAddress: { fr: 'Changer d’adresse e-mail', en: 'Change e-mail address' },
  noEmail: {
    fr: 'Pour recevoir un code, indiquez d’abord votre adresse e‑mail.',
    en: 'To receive a code, enter your e‑mail address first.',
  },
} satisfies Record<string, Phrase>
