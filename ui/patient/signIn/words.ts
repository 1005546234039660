import type { Phrase, Template } from '../../../domain/language/phrase.ts'

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
  code: { fr: 'Code à six chiffres', en: 'Six-digit code' },
  codeIncomplete: { fr: 'Le code a six chiffres. Complétez-le.', en: 'The code has six digits. Complete it.' },
  codeWrong: {
    fr: 'Ce code n’est pas le bon, ou il a expiré. Vérifiez le dernier message reçu, ou demandez un nouveau code.',
    en: 'This code is not right, or it has expired. Check the latest message, or ask for a new code.',
  },
  validate: { fr: 'Valider', en: 'Confirm' },
  resend: { fr: 'Recevoir un nouveau code', en: 'Send me a new code' },
  resent: {
    fr: 'Un nouveau code est parti. Le précédent ne sert plus.',
    en: 'A new code is on its way. The previous one no longer works.',
  },
  notReceived: {
    fr: 'Rien reçu ? Attendez une minute, et regardez dans les courriers indésirables.',
    en: 'Nothing received? Wait a minute, and look in the junk mail.',
  },
  otherAddress: { fr: 'Changer d’adresse e-mail', en: 'Change e-mail address' },
  noEmail: {
    fr: 'Pour recevoir un code, indiquez d’abord votre adresse e‑mail.',
    en: 'To receive a code, enter your e‑mail address first.',
  },
} satisfies Record<string, Phrase>

export const templates = {
  sentTo: {
    fr: ({ email }) => `Nous avons envoyé un code à ${email}. Tapez-le ou collez-le ici.`,
    en: ({ email }) => `We sent a code to ${email}. Type it or paste it here.`,
  } satisfies Template<{ email: string }>,
}
